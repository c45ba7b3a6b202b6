import { expect, test } from 'vitest';
import { fenOf, judgeAnswers, parseAnswer } from './bank-answer.ts';

test.each([
  ['100000.00', 10_000_000n],
  ['¥100,000.5', 10_000_050n],
  ['0.01', 1n],
  ['999999999999999.99', 99_999_999_999_999_999n],
  ['-5', null],
  ['1.234', null],
  ['', null],
  ['1e5', null],
])('%s is %s fen', (text, fen) => expect(fenOf(text)).toBe(fen));

test('reads columns in any order, with a byte order mark and Windows line ends', () => {
  const csv =
    '\uFEFFstatus,note,endToEndId,paidOn,reference,amount\r\nPAID,x,A-1,2026-05-06,R1001,"100,000.00"\r\n';
  expect(parseAnswer(csv)).toEqual([
    {
      line: 2,
      endToEndId: 'A-1',
      status: 'paid',
      amountFen: 10_000_000n,
      reference: 'R1001',
      paidOn: '2026-05-06',
    },
  ]);
});

test('names the columns that are missing', () => {
  expect(() => parseAnswer('endToEndId,status\nA-1,paid\n')).toThrow('amount, reference, paidOn');
  expect(() => parseAnswer('')).toThrow('endToEndId');
});

test('only what is whole and as ordered counts as paid; the rest is for a person', () => {
  const head = 'endToEndId,status,amount,reference,paidOn';
  const rows = [
    'A-1,paid,100.00,R1001,2026-05-06',
    'A-1,paid,100.00,R1001,2026-05-06',
    'A-2,rejected,100.00,R1002,2026-05-06',
    'A-3,paid,60.00,R1003,2026-05-06',
    'A-4,paid,100.00,,2026-05-06',
    'Z-9,paid,100.00,R1009,2026-05-06',
  ];
  const amounts = new Map(['A-1', 'A-2', 'A-3', 'A-4'].map((id) => [id, 10_000n]));
  const judged = judgeAnswers(parseAnswer([head, ...rows].join('\n')), amounts);
  expect(judged.map((j) => j.verdict)).toEqual([
    'paid',
    'repeated',
    'notPaid',
    'amountDiffers',
    'incomplete',
    'unknown',
  ]);
});
