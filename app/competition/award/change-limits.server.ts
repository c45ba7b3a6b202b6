import { z } from 'zod';
import { decideLimit, proposeLimit } from '#app/competition/award/limits.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { proveSecondFactor } from '#app/platform/access/second-factor.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/respond.server.ts';

const yuan = z
  .string()
  .trim()
  .regex(/^\d{1,12}$/, 'award:errors.amount')
  .transform((text) => BigInt(text) * 100n);
const proposal = z.object({
  fundId: z.string().min(1),
  alone: yuan,
  daily: yuan,
  reason: z.string().trim().min(2, 'award:refusals.reasonMissing').max(500),
});

/** What a form on the page of limits asks for: a change is proposed, put in force with a second factor, or refused. */
export async function changeLimits(
  request: Request,
  actor: Actor,
  typed: Record<string, string>,
): Promise<Outcome<unknown>> {
  const { act = '', id = '', code = '' } = typed;
  if (act === 'refuse') return decideLimit(actor, id, { accept: false });
  if (act === 'accept') {
    const proof = await proveSecondFactor(request, actor, code);
    return proof.ok ? decideLimit(actor, id, { accept: true, proofId: proof.value }) : proof;
  }
  const fields = readFields(typed, proposal);
  if (!fields.ok) return fields;
  const { alone, daily, ...rest } = fields.value;
  return proposeLimit(actor, { ...rest, aloneFen: alone, dailyFen: daily });
}
