import { expect, test } from 'vitest';
import { saidBy } from './answer.ts';
import { parseXmlAnswer } from './answer-xml.ts';

const pain002 = (body: string, version = '10') =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>ST-1</MsgId><CreDtTm>2026-05-06T17:30:00Z</CreDtTm></GrpHdr>${body}</CstmrPmtStsRpt></Document>`;
const camt054 = (body: string) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N-1</MsgId><CreDtTm>2026-05-06T09:00:00+08:00</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>${body}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;

test('pain.002: the status of every payment, with its reason, amount and day in Shanghai', () => {
  const { kind, lines } = parseXmlAnswer(
    pain002(`<OrgnlGrpInfAndSts><OrgnlMsgId>PB-2026-0001</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>PB-2026-0001</OrgnlPmtInfId>
        <TxInfAndSts><OrgnlEndToEndId>JL-1-1</OrgnlEndToEndId><TxSts>ACSC</TxSts><AcctSvcrRef>B77</AcctSvcrRef><OrgnlTxRef><Amt><InstdAmt Ccy="CNY">100000.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
        <TxInfAndSts><OrgnlEndToEndId>JL-2-1</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>账号不存在</AddtlInf></StsRsnInf></TxInfAndSts>
        <TxInfAndSts><OrgnlEndToEndId>JL-3-1</OrgnlEndToEndId><TxSts>PDNG</TxSts></TxInfAndSts>
      </OrgnlPmtInfAndSts>`),
  );
  expect(kind).toBe('pain002');
  expect(lines.map(({ raw: _, unread: __, ...line }) => line)).toEqual([
    {
      line: 1,
      endToEndId: 'JL-1-1',
      messageId: '',
      said: 'paid',
      status: 'ACSC',
      reason: '',
      amountFen: 10_000_000n,
      reference: 'B77',
      bookedOn: '2026-05-07',
    },
    expect.objectContaining({
      said: 'rejected',
      reason: 'AC01 账号不存在',
      amountFen: null,
      reference: 'ST-1',
    }),
    expect.objectContaining({ said: 'pending', status: 'PDNG' }),
  ]);
  expect(lines[1]?.raw).toContain('<Cd>AC01</Cd>');
});

test('pain.002: a status of the whole file speaks of the file', () => {
  const group = (status: string) =>
    parseXmlAnswer(
      pain002(
        `<OrgnlGrpInfAndSts><OrgnlMsgId>PB-2026-0001</OrgnlMsgId><GrpSts>${status}</GrpSts></OrgnlGrpInfAndSts>`,
        '03',
      ),
    ).lines;
  expect(group('RJCT')).toMatchObject([{ endToEndId: '', messageId: 'PB-2026-0001', said: 'rejected' }]);
  expect(group('ACSC')).toMatchObject([{ said: 'paid', amountFen: null }]);
});

test('camt.054: debits were paid, credits and reversals came back, what is not booked is on its way', () => {
  const entry = (direction: string, status: string, tx: string, more = '') =>
    `<Ntry><Amt Ccy="CNY">100000.00</Amt><CdtDbtInd>${direction}</CdtDbtInd>${more}<Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>2026-05-06</Dt></BookgDt><AcctSvcrRef>E9</AcctSvcrRef><NtryDtls>${tx}</NtryDtls></Ntry>`;
  const tx = (id: string, more = '') => `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs>${more}</TxDtls>`;
  const { kind, lines } = parseXmlAnswer(
    camt054(
      entry('DBIT', 'BOOK', tx('JL-1-1')) +
        entry('CRDT', 'BOOK', tx('JL-2-1', '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>')) +
        entry('DBIT', 'PDNG', tx('JL-3-1')) +
        entry('DBIT', 'BOOK', tx('JL-4-1'), '<RvslInd>true</RvslInd>') +
        entry('DBIT', 'BOOK', tx('JL-5-1', '<Amt Ccy="CNY">60000.00</Amt>') + tx('JL-6-1')) +
        entry('CRDT', 'BOOK', tx('NOTPROVIDED')),
    ),
  );
  expect(kind).toBe('camt054');
  expect(lines.filter(({ unread }) => unread.includes('amount')).map((l) => l.endToEndId)).toEqual([
    'JL-6-1',
  ]);
  expect(lines.map(({ endToEndId, said, amountFen }) => [endToEndId, said, amountFen])).toEqual([
    ['JL-1-1', 'paid', 10_000_000n],
    ['JL-2-1', 'returned', 10_000_000n],
    ['JL-3-1', 'pending', 10_000_000n],
    ['JL-4-1', 'returned', 10_000_000n],
    ['JL-5-1', 'paid', 6_000_000n],
    // One of several in an entry that names no amount of its own: none that was ordered.
    ['JL-6-1', 'paid', null],
    ['', 'returned', 10_000_000n],
  ]);
  expect(lines[0]).toMatchObject({ reference: 'E9', bookedOn: '2026-05-06' });
  expect(lines[1]?.reason).toBe('AC04');
});

test('a namespace prefix changes nothing', () => {
  const prefixed = pain002(
    '<OrgnlGrpInfAndSts><OrgnlMsgId>PB-1</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>',
  )
    .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1p:')
    .replace('xmlns=', 'xmlns:p=');
  expect(parseXmlAnswer(prefixed).lines).toMatchObject([{ messageId: 'PB-1', said: 'rejected' }]);
});

test.each([
  ['entities', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Document>&b;</Document>', 'DOCTYPE'],
  ['another message', '<Document><FIToFICstmrCdtTrf/></Document>', 'pain.002'],
  ['half a file', '<Document><CstmrPmtStsRpt>', 'Invalid'],
  ['a web page', '<html><body>502</body></html>', 'pain.002'],
])('%s is refused', (_, xml, said) => {
  expect(() => parseXmlAnswer(xml)).toThrow(RangeError);
  expect(() => parseXmlAnswer(xml)).toThrow(said);
});

test('statuses, amounts and days are read as banks write them', () => {
  expect(['ACSC', 'acsc ', 'ACCC', 'paid', '已付款'].map(saidBy)).toEqual(Array(5).fill('paid'));
  expect(['ACCP', 'PDNG', 'ACSP'].map(saidBy)).toEqual(Array(3).fill('pending'));
  expect(saidBy('BOOKED?')).toBe('unknown');
});
