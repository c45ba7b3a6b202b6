import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PaymentOrder, paymentFile, totalOf, yuanDecimal } from './pain001.ts';

const order = (over: Partial<PaymentOrder> = {}): PaymentOrder => ({
  messageId: 'PB-2026-0001',
  createdAt: new Date('2026-05-01T09:00:00Z'),
  executionDate: '2026-05-06',
  debtor: { name: '成都高新区财政专户', account: '51001234567890', bankCode: '102651000012' },
  payments: [
    {
      endToEndId: 'JL-A-1',
      amountFen: 10_000_000n,
      creditor: {
        name: '甲 & 乙 <公司>',
        account: '6222021234567890123',
        bankCode: '',
        bankName: '某银行高新支行',
      },
      remittance: '英雄帖奖励 JL-A',
    },
  ],
  ...over,
});
const first = order().payments[0];
if (!first) throw new Error('the order has a payment');

test('elements stand in the order of the message definition, sums and count in both heads', () => {
  const file = paymentFile(order());
  const elements = [...file.matchAll(/<(\w+)[ >]/g)].map(([, name]) => name);
  expect(elements.slice(0, 20)).toEqual([
    'Document',
    'CstmrCdtTrfInitn',
    'GrpHdr',
    'MsgId',
    'CreDtTm',
    'NbOfTxs',
    'CtrlSum',
    'InitgPty',
    'Nm',
    'PmtInf',
    'PmtInfId',
    'PmtMtd',
    'NbOfTxs',
    'CtrlSum',
    'ReqdExctnDt',
    'Dt',
    'Dbtr',
    'Nm',
    'DbtrAcct',
    'Id',
  ]);
  const transfer = elements.slice(elements.indexOf('CdtTrfTxInf'));
  expect(transfer).toEqual([
    'CdtTrfTxInf',
    'PmtId',
    'EndToEndId',
    'Amt',
    'InstdAmt',
    'CdtrAgt',
    'FinInstnId',
    'Nm',
    'Cdtr',
    'Nm',
    'CdtrAcct',
    'Id',
    'Othr',
    'Id',
    'RmtInf',
    'Ustrd',
  ]);
  expect(file.match(/<NbOfTxs>1<\/NbOfTxs><CtrlSum>100000\.00<\/CtrlSum>/g)).toHaveLength(2);
  expect(file).toContain('甲 &amp; 乙 &lt;公司&gt;');
});

/**
 * What may stand in what, in which order: the part of the message definition that the file uses, read off a published sample file of
 * pain.001.001.09 that holds every element (the schema itself is in no registry package).
 */
const definition: Record<string, string> = {
  Document: 'CstmrCdtTrfInitn',
  CstmrCdtTrfInitn: 'GrpHdr PmtInf SplmtryData',
  GrpHdr: 'MsgId CreDtTm Authstn NbOfTxs CtrlSum InitgPty FwdgAgt',
  PmtInf:
    'PmtInfId PmtMtd BtchBookg NbOfTxs CtrlSum PmtTpInf ReqdExctnDt PoolgAdjstmntDt Dbtr DbtrAcct DbtrAgt DbtrAgtAcct InstrForDbtrAgt UltmtDbtr ChrgBr ChrgsAcct ChrgsAcctAgt CdtTrfTxInf',
  CdtTrfTxInf:
    'PmtId PmtTpInf Amt XchgRateInf ChrgBr ChqInstr UltmtDbtr IntrmyAgt1 IntrmyAgt1Acct IntrmyAgt2 IntrmyAgt2Acct IntrmyAgt3 IntrmyAgt3Acct CdtrAgt CdtrAgtAcct Cdtr CdtrAcct UltmtCdtr InstrForCdtrAgt InstrForDbtrAgt Purp RgltryRptg Tax RltdRmtInf RmtInf SplmtryData',
  PmtId: 'InstrId EndToEndId UETR',
  Amt: 'InstdAmt',
  ReqdExctnDt: 'Dt',
  InitgPty: 'Nm PstlAdr Id CtryOfRes CtctDtls',
  Dbtr: 'Nm PstlAdr Id CtryOfRes CtctDtls',
  Cdtr: 'Nm PstlAdr Id CtryOfRes CtctDtls',
  DbtrAcct: 'Id Tp Ccy Nm Prxy',
  CdtrAcct: 'Id Tp Ccy Nm Prxy',
  DbtrAgt: 'FinInstnId BrnchId',
  CdtrAgt: 'FinInstnId BrnchId',
  FinInstnId: 'BICFI ClrSysMmbId LEI Nm PstlAdr Othr',
  ClrSysMmbId: 'ClrSysId MmbId',
  ClrSysId: 'Cd',
  Id: 'IBAN Othr',
  Othr: 'Id SchmeNm Issr',
  RmtInf: 'Ustrd Strd',
};

test('in every element stands only what may stand there, in its order, with and without a bank code', () => {
  const creditor = { ...first.creditor, bankCode: '102651000012', bankName: '' };
  const second = { ...first, endToEndId: 'JL-A-2', creditor };
  const third = { ...second, endToEndId: 'JL-A-3', creditor: { ...creditor, bankCode: '' } };
  const parents: { name: string; last: number }[] = [];
  let seen = 0;
  for (const [, closing, name = '', rest = ''] of paymentFile(
    order({ payments: [first, second, third] }),
  ).matchAll(/<(\/?)(\w+)[^>]*>([^<]*)/g)) {
    if (closing) {
      expect(parents.pop()?.name).toBe(name);
      continue;
    }
    const parent = parents.at(-1);
    if (parent) {
      const at = (definition[parent.name] ?? '').split(' ').indexOf(name);
      expect(at, `${name} in ${parent.name}`).toBeGreaterThanOrEqual(parent.last);
      expect(at, `${name} in ${parent.name}`).toBeGreaterThanOrEqual(0);
      parent.last = at;
    }
    parents.push({ name, last: -1 });
    seen += rest.trim() ? 1 : 0;
  }
  expect(parents).toEqual([]);
  expect(seen).toBeGreaterThan(30);
});

test('the same order gives the same bytes', () => {
  expect(paymentFile(order())).toBe(paymentFile(order()));
});

test('control sums are exact, also where a binary fraction would not be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 9_999_999_999_999n }), { minLength: 1, maxLength: 60 }),
      (fen) => {
        const payments = fen.map((amountFen, n) => ({ ...first, amountFen, endToEndId: `E${n}` }));
        const file = paymentFile(order({ payments }));
        const amounts = [...file.matchAll(/Ccy="CNY">([\d.]+)</g)].map(([, yuan]) =>
          BigInt((yuan ?? '').replace('.', '')),
        );
        expect(amounts).toEqual(fen);
        expect(file).toContain(`<CtrlSum>${yuanDecimal(totalOf(payments))}</CtrlSum>`);
        expect(amounts.reduce((a, b) => a + b, 0n)).toBe(totalOf(payments));
      },
    ),
  );
  expect(yuanDecimal(5n)).toBe('0.05');
  expect(yuanDecimal(999_999_999_999_999_999n)).toBe('9999999999999999.99');
});

test.each<[string, Partial<PaymentOrder>, string]>([
  ['no payment', { payments: [] }, 'at least one'],
  ['an id used twice', { payments: [first, first] }, 'stands for one payment'],
  ['an id that is too long', { messageId: 'x'.repeat(36) }, 'more than 35'],
  ['an amount of nothing', { payments: [{ ...first, amountFen: 0n }] }, 'above zero'],
  ['an amount of 19 digits', { payments: [{ ...first, amountFen: 10n ** 18n }] }, 'at most 18'],
  [
    'a payee without a name',
    { payments: [{ ...first, creditor: { ...first.creditor, name: '' } }] },
    'is empty',
  ],
  ['no date', { executionDate: '6 May' }, 'not a date'],
])('%s is refused', (_, over, said) => {
  expect(() => paymentFile(order(over))).toThrow(said);
});
