import { z } from 'zod';
import type { Outcome } from '#app/platform/outcome.ts';
import type { Actor } from './actor.ts';
import { proveSecondFactor } from './second-factor.server.ts';

/** The field of a form that asks for a code (`CodeField`). */
export const codeField = { code: z.string().max(20).default('') };

/** Does what takes a second factor: the code first, then the act with its proof. */
export async function withCode<T>(
  { request, actor }: { request: Request; actor: Actor },
  code: string,
  run: (proofId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const proof = await proveSecondFactor(request, actor, code);
  return proof.ok ? run(proof.value) : proof;
}
