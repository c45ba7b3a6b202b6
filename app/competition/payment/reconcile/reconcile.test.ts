import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingCheck, type Movement, reconcile } from './reconcile.ts';

const movement = (over: Partial<Movement> & { key: string }): Movement => ({
  day: '2026-05-06',
  amountFen: -100n,
  endToEndIds: [],
  reference: '',
  label: '',
  ...over,
});

test('movements are matched by end-to-end id, then by reference, then by amount and day', () => {
  const bank = [
    movement({ key: 'b1', endToEndIds: ['A-1'] }),
    movement({ key: 'b2', reference: 'R2', amountFen: -200n }),
    movement({ key: 'b3', amountFen: 500n }),
    movement({ key: 'b4', amountFen: -60n, endToEndIds: ['A-4'] }),
    movement({ key: 'b5', amountFen: -7n }),
  ];
  const ledger = [
    movement({ key: 'l1', endToEndIds: ['A-1'] }),
    movement({ key: 'l2', reference: 'R2', amountFen: -200n, day: '2026-05-05' }),
    movement({ key: 'l3', amountFen: 500n }),
    movement({ key: 'l4', endToEndIds: ['A-4'] }),
    movement({ key: 'l6', amountFen: -8n }),
  ];
  const told = reconcile(bank, ledger).map(({ standing, bank: b, ledger: l }) => [standing, b?.key, l?.key]);
  expect(told).toEqual([
    ['matched', 'b1', 'l1'],
    ['differs', 'b2', 'l2'],
    ['matched', 'b3', 'l3'],
    ['differs', 'b4', 'l4'],
    ['onlyBank', 'b5', undefined],
    ['onlyLedger', undefined, 'l6'],
  ]);
});

test('nothing is left out or counted twice, and the order of the input changes nothing', () => {
  const some = (side: string) =>
    fc
      .array(
        fc.record({
          day: fc.constantFrom('2026-05-06', '2026-05-07'),
          amountFen: fc.constantFrom(-100n, -50n, 100n),
          id: fc.constantFrom('', 'A-1', 'A-2'),
          reference: fc.constantFrom('', 'R1', 'R2'),
        }),
        { maxLength: 8 },
      )
      .map((rows) =>
        rows.map(({ id, ...row }, n) =>
          movement({ ...row, key: `${side}${n}`, endToEndIds: id ? [id] : [] }),
        ),
      );
  fc.assert(
    fc.property(some('b'), some('l'), (bank, ledger) => {
      const compared = reconcile(bank, ledger);
      const keys = (side: 'bank' | 'ledger') =>
        compared.flatMap((c) => (c[side] ? [c[side].key] : [])).sort();
      expect(keys('bank')).toEqual(bank.map(({ key }) => key).sort());
      expect(keys('ledger')).toEqual(ledger.map(({ key }) => key).sort());
      expect(reconcile(bank.toReversed(), ledger.toReversed())).toEqual(compared);
    }),
  );
});

test('a statement that does not add up, or ends elsewhere than the ledger, is told so', () => {
  const closing = { openingFen: 1000n, movedFen: -100n, closingFen: 900n, ledgerFen: 900n };
  expect(closingCheck(closing)).toEqual({ addsUp: true, differenceFen: 0n });
  expect(closingCheck({ ...closing, closingFen: 950n })).toEqual({ addsUp: false, differenceFen: 50n });
});
