import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { standingsOf, unitsOf } from '#app/competition/provider/credit/standing.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { type Refusal, refuse } from '#app/platform/outcome.ts';

/**
 * Why a submission cannot be accepted for its units' credit: one of them is named on a list, or matched and not looked at; or has no valid
 * check where the call requires one. Null where nothing stands against it.
 */
export async function creditRefusal(
  tx: Tx,
  { id, callId }: { id: string; callId: string },
): Promise<{ ok: false; refusal: Refusal } | null> {
  const units = await standingsOf(tx, await unitsOf(tx, id));
  const bad = (standing: (typeof units)[number]['standing']) =>
    units.find((unit) => unit.standing === standing);
  const hit = bad('hit');
  if (hit) return refuse('screening.creditHit', { unit: hit.name });
  const undecided = bad('undecided');
  if (undecided) return refuse('screening.creditUndecided', { unit: undecided.name });
  const unchecked = bad('missing') ?? bad('expired');
  if (!unchecked) return null;
  const { content } = await rulesThatStand(tx, callId);
  return content.eligibility.creditCheck === 'required'
    ? refuse('screening.creditMissing', { unit: unchecked.name })
    : null;
}
