import { type Comparison, fitPairwise, nextPair, PRIOR } from './pairwise.ts';

/** An answer as it is kept: append-only, so that taking one back is an answer too. */
export interface KeptAnswer {
  id: string;
  expertId: string;
  number: number;
  aId: string;
  bId: string;
  outcome: Comparison['outcome'] | 'undo';
  undoesId: string | null;
}
export type LiveAnswer = KeptAnswer & { outcome: Comparison['outcome'] };

/** The answers that stand, in their order: none that was taken back. */
export function liveAnswers(answers: readonly KeptAnswer[]): LiveAnswer[] {
  const undone = new Set(answers.flatMap((answer) => answer.undoesId ?? []));
  return answers.flatMap((answer) =>
    answer.outcome === 'undo' || undone.has(answer.id) ? [] : [{ ...answer, outcome: answer.outcome }],
  );
}

const asComparison = ({ aId: a, bId: b, outcome }: LiveAnswer): Comparison => ({ a, b, outcome });

/**
 * The pair that a judge is shown next: the one of which their own answers so far leave most to learn, never one they have answered.
 * It depends on nobody else's answers. Each judge begins elsewhere in the list, so that a panel covers more pairs.
 * @returns the one on the left first: the one that was there less often; null when every pair is answered
 */
export function nextForJudge(
  expertId: string,
  own: readonly LiveAnswer[],
  candidates: readonly string[],
): [left: string, right: string] | null {
  const order = candidates.toSorted((x, y) => mixed(expertId + x) - mixed(expertId + y) || (x < y ? -1 : 1));
  const alias = new Map(order.map((id, i) => [id, String(i).padStart(6, '0')]));
  const known = own
    .map(asComparison)
    .filter(({ a, b }) => alias.has(a) && alias.has(b))
    .map(({ a, b, outcome }) => ({ a: alias.get(a) ?? '', b: alias.get(b) ?? '', outcome }));
  const fitted = known.length > 0 ? fitPairwise(known, { prior: PRIOR }) : null;
  const pair = nextPair(fitted, [...alias.values()], known, { once: true });
  const [x, y] = (pair ?? []).map((name) => order[Number(name)]);
  if (x === undefined || y === undefined) return null;
  const timesLeft = (id: string) => own.filter((answer) => answer.aId === id).length;
  return timesLeft(y) < timesLeft(x) ? [y, x] : [x, y];
}

/** A number that looks unrelated to the text (FNV-1a); it only spreads judges over the list. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
