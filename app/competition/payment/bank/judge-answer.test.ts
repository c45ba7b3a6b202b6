import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerLine, Said } from './answer.ts';
import { parseCsvAnswer } from './answer-csv.ts';
import { judgeLine, type Named } from './judge-answer.ts';

const line = (over: Partial<AnswerLine> = {}): AnswerLine => ({
  line: 1,
  endToEndId: 'A-1',
  messageId: '',
  said: 'paid',
  status: 'ACSC',
  reason: '',
  amountFen: 100n,
  reference: 'R1',
  bookedOn: '2026-05-06',
  unread: [],
  raw: '',
  ...over,
});
const order = (over: Partial<Named> = {}): Named => ({
  state: 'approved',
  amountFen: 100n,
  live: true,
  sentOn: '2026-05-05',
  paidBy: null,
  ...over,
});
const judge = (l: AnswerLine, o: Named | undefined, seen = false) => {
  const judged = judgeLine(l, o, { kind: 'csv', seen, today: '2026-05-07' });
  return judged.verdict === 'case' ? judged.problem : judged.verdict;
};

test('only what is whole and as ordered is recorded; the rest is for a person', () => {
  expect(judge(line(), order())).toBe('paid');
  expect(judge(line({ amountFen: null }), order())).toBe('paid');
  expect(judge(line(), undefined)).toBe('unknown');
  expect(judge(line({ amountFen: 60n }), order())).toBe('amountDiffers');
  for (const bookedOn of ['', '2026-05-04', '2026-05-08'])
    expect(judge(line({ bookedOn }), order())).toBe('wrongDate');
  expect(judge(line(), order(), true)).toBe('repeated');
  expect(judge(line(), order({ live: false }))).toBe('contradicts');
  expect(judge(line({ said: 'unknown' }), order())).toBe('statusUnknown');
  expect(judge(line({ said: 'pending' }), order())).toBe('pending');
  expect(judge(line({ said: 'rejected' }), order())).toBe('rejected');
  expect(judge(line({ said: 'rejected' }), order({ state: 'paid' }))).toBe('contradicts');
  expect(judge(line({ said: 'returned' }), order({ state: 'paid' }))).toBe('returned');
  expect(judge(line({ said: 'returned', amountFen: 60n }), order({ state: 'paid' }))).toBe('amountDiffers');
  expect(judge(line({ said: 'returned' }), order())).toBe('contradicts');
});

test('what is told again says nothing new, unless the bank booked it twice', () => {
  const paid = (reference: string, kind: 'csv' | 'pain002' = 'csv') =>
    order({ state: 'paid', paidBy: { kind, reference } });
  expect(judge(line(), paid('R1'))).toBe('confirmed');
  expect(judge(line(), paid('R9', 'pain002'))).toBe('confirmed');
  expect(judge(line(), paid('R2'))).toBe('paidTwice');
  expect(judge(line({ said: 'rejected' }), order({ state: 'failed' }))).toBe('confirmed');
  expect(judge(line({ said: 'returned' }), order({ state: 'returned' }))).toBe('confirmed');
});

test('whatever the bank says, money is recorded only of an approved order in force, over its whole amount', () => {
  const said = fc.constantFrom<Said>('paid', 'rejected', 'pending', 'returned', 'unknown');
  const state = fc.constantFrom('sentBack', 'prepared', 'approved', 'paid', 'failed', 'returned', 'rejected');
  fc.assert(
    fc.property(
      said,
      state,
      fc.boolean(),
      fc.option(fc.bigInt({ min: 0n, max: 200n })),
      (s, st, live, amountFen) => {
        const verdict = judge(line({ said: s, amountFen }), order({ state: st as Named['state'], live }));
        if (verdict === 'paid')
          expect([s, st, live, amountFen ?? 100n]).toEqual(['paid', 'approved', true, 100n]);
        if (verdict === 'returned') expect([s, st]).toEqual(['returned', 'paid']);
        if (verdict === 'rejected') expect([s, st, live]).toEqual(['rejected', 'approved', true]);
      },
    ),
  );
});

test('CSV: columns in any order, a byte order mark and Windows line ends; missing ones are named', () => {
  const csv =
    '\uFEFFstatus,note,endToEndId,paidOn,reference,amount\r\nPAID,x,A-1,2026-05-06,R1001,"100,000.00"\r\n';
  expect(parseCsvAnswer(csv)).toEqual([
    line({
      status: 'PAID',
      amountFen: 10_000_000n,
      reference: 'R1001',
      raw: 'PAID,x,A-1,2026-05-06,R1001,100,000.00',
    }),
  ]);
  expect(() => parseCsvAnswer('endToEndId,status\nA-1,paid\n')).toThrow('amount, reference, paidOn');
  expect(() => parseCsvAnswer('')).toThrow('endToEndId');
});
