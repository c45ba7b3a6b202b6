import { standingsOf, unitsOf } from '#app/competition/provider/credit/standing.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { type Refusal, refuse } from '#app/platform/outcome.ts';

const codes = {
  hit: 'award.creditHit',
  undecided: 'award.creditUndecided',
  missing: 'award.creditMissing',
  expired: 'award.creditExpired',
} as const;

/**
 * Why an award cannot be paid for the credit of its lead unit or a member of its consortium, or null when all of them have a valid clear
 * check. Asked when a payment is prepared, and again when it is approved.
 */
export async function unpayableForCredit(
  tx: Tx,
  submissionId: string,
): Promise<{ ok: false; refusal: Refusal } | null> {
  const units = await standingsOf(tx, await unitsOf(tx, submissionId));
  const bad = units.find(({ standing }) => standing !== 'clear');
  return bad && bad.standing !== 'clear' ? refuse(codes[bad.standing], { unit: bad.name }) : null;
}

/** Whether a list names a unit of an award, or a service says so and no person has looked: then it goes into no payment file. */
export async function isNamed(tx: Tx, submissionId: string): Promise<boolean> {
  const units = await standingsOf(tx, await unitsOf(tx, submissionId));
  return units.some(({ standing }) => standing === 'hit' || standing === 'undecided');
}
