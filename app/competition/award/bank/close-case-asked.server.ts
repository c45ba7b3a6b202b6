import type { Actor } from '#app/platform/access/actor.ts';
import { proveSecondFactor } from '#app/platform/access/second-factor.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';
import { closeCase, closeCaseSchema } from './close-case.server.ts';

/** Decides a case as a form asks for it: the second factor is asked for where a payment is recorded. */
export async function closeCaseAsked(
  request: Request,
  actor: Actor,
  caseId: string,
  typed: Record<string, string>,
): Promise<Outcome<null>> {
  const fields = readFields(typed, closeCaseSchema);
  if (!fields.ok) return fields;
  if (fields.value.decision !== 'recordPaid') return closeCase(actor, caseId, fields.value, null);
  const proof = await proveSecondFactor(request, actor, typed.code ?? '');
  return proof.ok ? closeCase(actor, caseId, fields.value, proof.value) : proof;
}
