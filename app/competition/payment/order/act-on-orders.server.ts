import type { Actor } from '#app/platform/access/actor.ts';
import { proveSecondFactor } from '#app/platform/access/second-factor.server.ts';
import { done, type Outcome, type Refusal, refuse } from '#app/platform/outcome.ts';
import { signPayout } from './decide-payout.server.ts';
import { preparePayout } from './payout.server.ts';
import { type Step, steps } from './payout-steps.ts';

export const acts = ['prepare', ...steps] as const;
export type Act = (typeof acts)[number];

export interface ActedOn {
  act: Act;
  done: number;
  /** why the others were not, one for each */
  refused: Refusal[];
}

/** Signs several orders with one code: each in its own transaction, so that one that is refused holds up no other. */
async function each(
  actor: Actor,
  act: Act,
  ids: readonly string[],
  proofId: string,
): Promise<Outcome<ActedOn>> {
  const refused: Refusal[] = [];
  for (const id of ids) {
    const outcome: Outcome<unknown> =
      act === 'prepare'
        ? await preparePayout(actor, id, proofId)
        : await signPayout(actor, act satisfies Step, id, proofId);
    if (!outcome.ok) refused.push(outcome.refusal);
  }
  const [first] = refused;
  if (first && refused.length === ids.length) return { ok: false, refusal: first };
  return done({ act, done: ids.length - refused.length, refused });
}

/**
 * One of the acts on payment orders, as forms ask for it: the code is checked once, for all of `ids`.
 * @param ids awards for `prepare`, orders for the others
 */
export async function actOnOrders(
  request: Request,
  actor: Actor,
  { act, ids, code }: { act: string; ids: readonly string[]; code: string },
): Promise<Outcome<ActedOn>> {
  const known = acts.find((name) => name === act);
  if (!known) return refuse('invalid');
  if (ids.length === 0) return refuse('award.nothingChosen');
  const proof = await proveSecondFactor(request, actor, code);
  return proof.ok ? each(actor, known, ids, proof.value) : proof;
}
