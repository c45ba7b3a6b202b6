import type { AccountKind, EntryKind } from '#app/competition/fund/ledger.ts';

/** What moved one account by entries of one kind, for one budget year and call. Fen; positive adds to the account. */
export interface Movement {
  year: number;
  callId: string | null;
  kind: EntryKind;
  account: AccountKind;
  amountFen: bigint;
}

export const figureNames = [
  'appropriated',
  'available',
  'held',
  'committed',
  'paid',
  'returned',
  'recovered',
] as const;
/** Fen. `returned` (退汇) and `recovered` (追回) are what came back in all, the others what stands now. */
export type Figures = Record<(typeof figureNames)[number], bigint>;

/** Adds movements up to the figures of a page or of one of its rows. */
export function figuresOf(movements: readonly Movement[]): Figures {
  const sum = (of: (movement: Movement) => boolean) =>
    movements.reduce((total, movement) => (of(movement) ? total + movement.amountFen : total), 0n);
  return {
    appropriated: -sum(({ account }) => account === 'appropriation'),
    available: sum(({ account }) => account === 'available'),
    held: sum(({ account }) => account === 'held'),
    committed: sum(({ account }) => account === 'committed'),
    paid: sum(({ account }) => account === 'paid'),
    returned: sum(({ kind, amountFen }) => kind === 'return' && amountFen > 0n),
    recovered: sum(({ kind, amountFen }) => kind === 'recovery' && amountFen > 0n),
  };
}

/** Days in the ranges a reader expects; the last is open. */
const dayRanges = [
  { from: 0, to: 7 },
  { from: 8, to: 15 },
  { from: 16, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: null },
] as const;

/** How the days from the final list to the payment are spread; `median` and `longest` are null where nothing was paid. */
export function spreadOf(days: readonly number[]) {
  const sorted = days.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]];
  return {
    payments: sorted.length,
    median: sorted.length === 0 ? null : sorted.length % 2 ? above : (below + above) / 2,
    longest: sorted.at(-1) ?? null,
    ranges: dayRanges.map(({ from, to }) => ({
      from,
      to,
      count: sorted.filter((d) => Math.max(0, d) >= from && (to === null || d <= to)).length,
    })),
  };
}
