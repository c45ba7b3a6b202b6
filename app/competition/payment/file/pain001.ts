/** One party's account, as a payment file names it. */
/** Max140Text: the longest name of a payee, a payer or a bank, and of what a payment is for. */
export const MAX_TEXT = 140;

export interface Party {
  name: string;
  account: string;
  /** 联行号 (CNAPS), twelve digits; '' where unknown */
  bankCode: string;
}

export interface Payment {
  /** at most 35 characters, unique for ever: it comes back in the bank's answer */
  endToEndId: string;
  amountFen: bigint;
  creditor: Party & { bankName: string };
  /** what the payment is for, at most 140 characters */
  remittance: string;
}

export interface PaymentOrder {
  /** at most 35 characters */
  messageId: string;
  createdAt: Date;
  /** a date of Asia/Shanghai, `2026-05-01` */
  executionDate: string;
  debtor: Party;
  payments: readonly Payment[];
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
// Characters that XML 1.0 cannot hold are left out.
const unfit = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function text(value: string, max: number, what: string): string {
  if (value === '') throw new RangeError(`${what} is empty`);
  if ([...value].length > max) throw new RangeError(`${what} has more than ${max} characters: ${value}`);
  return value.replace(unfit, '').replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Fen as yuan with two places, without a binary fraction: 1_000_000_005n is `10000000.05`. */
export function yuanDecimal(fen: bigint): string {
  if (fen <= 0n) throw new RangeError(`an amount is above zero: ${fen}`);
  const digits = fen.toString().padStart(3, '0');
  if (digits.length > 18) throw new RangeError(`an amount has at most 18 digits: ${fen}`);
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const totalOf = (payments: readonly Payment[]): bigint =>
  payments.reduce((sum, { amountFen }) => sum + amountFen, 0n);

const agent = ({ bankCode, bankName = '' }: { bankCode: string; bankName?: string }): string => {
  if (bankCode === '' && bankName === '') return '<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>';
  const code =
    bankCode === ''
      ? ''
      : `<ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>${text(bankCode, 28, 'the bank code')}</MmbId></ClrSysMmbId>`;
  const name = bankName === '' ? '' : `<Nm>${text(bankName, MAX_TEXT, 'the name of the bank')}</Nm>`;
  return `<FinInstnId>${code}${name}</FinInstnId>`;
};

const account = (number: string): string =>
  `<Id><Othr><Id>${text(number, 34, 'the account number')}</Id></Othr></Id>`;

function transfer({ endToEndId, amountFen, creditor, remittance }: Payment): string {
  return `      <CdtTrfTxInf>
        <PmtId><EndToEndId>${text(endToEndId, 35, 'the end-to-end id')}</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="CNY">${yuanDecimal(amountFen)}</InstdAmt></Amt>
        <CdtrAgt>${agent(creditor)}</CdtrAgt>
        <Cdtr><Nm>${text(creditor.name, MAX_TEXT, 'the name of the payee')}</Nm></Cdtr>
        <CdtrAcct>${account(creditor.account)}</CdtrAcct>
        <RmtInf><Ustrd>${text(remittance, MAX_TEXT, 'what the payment is for')}</Ustrd></RmtInf>
      </CdtTrfTxInf>`;
}

/**
 * An order to pay, as ISO 20022 `pain.001.001.09` (CustomerCreditTransferInitiationV09) in CNY: one message, one payment information, its
 * transfers in the order given. Count and control sum stand in both heads. The same order gives the same bytes.
 * @throws RangeError for an empty order, an id that is used twice, a text that is too long, an amount that is not above zero
 */
export function paymentFile({ messageId, createdAt, executionDate, debtor, payments }: PaymentOrder): string {
  if (payments.length === 0) throw new RangeError('an order has at least one payment');
  if (new Set(payments.map((p) => p.endToEndId)).size < payments.length)
    throw new RangeError('an end-to-end id stands for one payment');
  if (!/^\d{4}-\d\d-\d\d$/.test(executionDate)) throw new RangeError(`not a date: ${executionDate}`);
  const id = text(messageId, 35, 'the message id');
  const payer = text(debtor.name, MAX_TEXT, 'the name of the payer');
  const sums = `<NbOfTxs>${payments.length}</NbOfTxs><CtrlSum>${yuanDecimal(totalOf(payments))}</CtrlSum>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr>
      <MsgId>${id}</MsgId>
      <CreDtTm>${createdAt.toISOString()}</CreDtTm>
      ${sums}
      <InitgPty><Nm>${payer}</Nm></InitgPty>
    </GrpHdr>
    <PmtInf>
      <PmtInfId>${id}</PmtInfId>
      <PmtMtd>TRF</PmtMtd>
      ${sums}
      <ReqdExctnDt><Dt>${executionDate}</Dt></ReqdExctnDt>
      <Dbtr><Nm>${payer}</Nm></Dbtr>
      <DbtrAcct>${account(debtor.account)}<Ccy>CNY</Ccy></DbtrAcct>
      <DbtrAgt>${agent(debtor)}</DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>
${payments.map(transfer).join('\n')}
    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`;
}
