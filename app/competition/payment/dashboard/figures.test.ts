import { expect, test } from 'vitest';
import { type EntryKind, sidesOf } from '#app/competition/fund/ledger.ts';
import { figuresOf, type Movement, spreadOf } from './figures.ts';

const moved = (kind: EntryKind, amountFen: bigint, year = 2026, callId: string | null = 'c'): Movement[] =>
  sidesOf(kind, amountFen).map((side) => ({ ...side, kind, year, callId }));

test('the figures of a fund are those of its accounts, and what came back is counted beside them', () => {
  const figures = figuresOf([
    ...moved('appropriation', 1_000n),
    ...moved('hold', 500n),
    ...moved('release', 100n),
    ...moved('commitment', 400n),
    ...moved('payment', 300n),
    ...moved('return', 100n),
    ...moved('recovery', 50n),
    ...moved('cancellation', 20n),
  ]);
  expect(figures).toEqual({
    appropriated: 1_000n,
    available: 670n,
    held: 0n,
    committed: 180n,
    paid: 150n,
    returned: 100n,
    recovered: 50n,
  });
  const { appropriated, available, held, committed, paid } = figures;
  expect(available + held + committed + paid).toBe(appropriated);
});

test('days are spread over their ranges, each counted once, and the middle one is named', () => {
  const spread = spreadOf([7, 8, 61, 400, 30, 0]);
  expect(spread).toMatchObject({ payments: 6, median: 19, longest: 400 });
  expect(spread.ranges.map(({ count }) => count)).toEqual([2, 1, 1, 0, 2]);
  expect(spreadOf([3]).median).toBe(3);
  expect(spreadOf([])).toMatchObject({ payments: 0, median: null, longest: null });
});
