import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { type AnswerLine, dayOf, fenOf, type ParsedAnswer, saidBy } from './answer.ts';

/** Nothing but elements and text: no entities are declared or expanded, values stay text. */
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 0 },
  isArray: (name) => many.has(name),
});
const many = new Set([
  'OrgnlPmtInfAndSts',
  'TxInfAndSts',
  'StsRsnInf',
  'AddtlInf',
  'Ntfctn',
  'Ntry',
  'NtryDtls',
  'TxDtls',
  'RtrInf',
]);
const builder = new XMLBuilder({ format: true, ignoreAttributes: false });

type Node = { [name: string]: Node | Node[] | string | undefined };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const all = (node: Node | undefined, name: string): Node[] => {
  const found = node?.[name];
  return (Array.isArray(found) ? found : [found]).filter(isNode);
};
/** The text at a path; '' where there is none. Elements with attributes keep their text beside them. */
function text(node: Node | undefined, ...path: string[]): string {
  let at: unknown = node;
  for (const name of path) {
    if (Array.isArray(at)) at = at[0];
    at = isNode(at) ? at[name] : undefined;
  }
  if (Array.isArray(at)) at = at[0];
  if (isNode(at)) at = at['#text'];
  return typeof at === 'string' ? at.trim() : '';
}
const raw = (name: string, node: Node): string => String(builder.build({ [name]: node }));

/** Code and text of a status' reasons. */
const reasonOf = (node: Node): string =>
  all(node, 'StsRsnInf')
    .map((info) =>
      [text(info, 'Rsn', 'Cd') || text(info, 'Rsn', 'Prtry'), text(info, 'AddtlInf')]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');

type Line = Omit<AnswerLine, 'line'>;

/** pain.002: the status of every payment, or of a whole file where the bank says no more. */
function statusReport(report: Node): Line[] {
  const created = dayOf(text(report, 'GrpHdr', 'CreDtTm'));
  const reference = text(report, 'GrpHdr', 'MsgId');
  const [group] = all(report, 'OrgnlGrpInfAndSts');
  const messageId = text(group, 'OrgnlMsgId');
  const whole = (name: string, node: Node, status: string): Line => ({
    endToEndId: '',
    messageId,
    said: saidBy(status),
    status,
    reason: reasonOf(node),
    amountFen: null,
    reference,
    bookedOn: created,
    raw: raw(name, node),
  });
  const parts = all(report, 'OrgnlPmtInfAndSts');
  const lines = parts.flatMap((part): Line[] => {
    const transactions = all(part, 'TxInfAndSts');
    const status = text(part, 'PmtInfSts');
    if (transactions.length === 0) return status ? [whole('OrgnlPmtInfAndSts', part, status)] : [];
    return transactions.map((tx) => {
      const said = text(tx, 'TxSts') || status || text(group, 'GrpSts');
      return {
        endToEndId: text(tx, 'OrgnlEndToEndId'),
        messageId: '',
        said: saidBy(said),
        status: said,
        reason: reasonOf(tx),
        amountFen: amountOf(text(tx, 'OrgnlTxRef', 'Amt', 'InstdAmt')),
        reference: text(tx, 'AcctSvcrRef') || reference,
        bookedOn: dayOf(text(tx, 'AccptncDtTm')) || created,
        raw: raw('TxInfAndSts', tx),
      };
    });
  });
  const groupStatus = text(group, 'GrpSts');
  return lines.length === 0 && group && groupStatus
    ? [whole('OrgnlGrpInfAndSts', group, groupStatus)]
    : lines;
}

const amountOf = (yuan: string): bigint | null => (yuan === '' ? null : (fenOf(yuan) ?? 0n));

/** camt.054: debits are payments that went out; credits, reversals and returns are money that came back. */
function notification({ entry, tx, only }: { entry: Node; tx: Node; only: boolean }): Line {
  const status = text(entry, 'Sts', 'Cd') || text(entry, 'Sts', 'Prtry') || text(entry, 'Sts');
  const direction = text(tx, 'CdtDbtInd') || text(entry, 'CdtDbtInd');
  const back = direction === 'CRDT' || text(entry, 'RvslInd') === 'true' || all(tx, 'RtrInf').length > 0;
  const booked = status === 'BOOK';
  const [returned] = all(tx, 'RtrInf');
  return {
    endToEndId: text(tx, 'Refs', 'EndToEndId').replace(/^NOTPROVIDED$/, ''),
    messageId: '',
    said: !booked ? 'pending' : back ? 'returned' : direction === 'DBIT' ? 'paid' : 'unknown',
    status: [direction, status].filter(Boolean).join(' '),
    reason: [text(returned, 'Rsn', 'Cd') || text(returned, 'Rsn', 'Prtry'), text(returned, 'AddtlInf')]
      .filter(Boolean)
      .join(' '),
    amountFen:
      amountOf(text(tx, 'Amt')) ??
      amountOf(text(tx, 'AmtDtls', 'TxAmt', 'Amt')) ??
      (only ? amountOf(text(entry, 'Amt')) : null) ??
      0n,
    reference: text(tx, 'Refs', 'AcctSvcrRef') || text(entry, 'AcctSvcrRef') || text(entry, 'NtryRef'),
    bookedOn: dayOf(text(entry, 'BookgDt', 'Dt') || text(entry, 'BookgDt', 'DtTm')),
    raw: raw('Ntry', entry),
  };
}

function notifications(report: Node): Line[] {
  return all(report, 'Ntfctn')
    .flatMap((one) => all(one, 'Ntry'))
    .flatMap((entry) => {
      const details = all(entry, 'NtryDtls').flatMap((part) => all(part, 'TxDtls'));
      return (details.length > 0 ? details : [{}]).map((tx) =>
        notification({ entry, tx, only: details.length <= 1 }),
      );
    });
}

/**
 * Reads pain.002 (CustomerPaymentStatusReport) and camt.054 (BankToCustomerDebitCreditNotification), of any version: the elements asked for are
 * in all of them. A document type is refused before it is parsed, so that no entity can be declared.
 * @throws RangeError when it is neither
 */
export function parseXmlAnswer(xml: string): ParsedAnswer {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new RangeError('DOCTYPE');
  let document: Node;
  try {
    document = parser.parse(xml, true) as Node;
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
  const [root] = all(document, 'Document');
  const [report] = all(root, 'CstmrPmtStsRpt');
  const [notice] = all(root, 'BkToCstmrDbtCdtNtfctn');
  if (!report && !notice) throw new RangeError('pain.002, camt.054');
  const lines = report ? statusReport(report) : notifications(notice ?? {});
  return {
    kind: report ? 'pain002' : 'camt054',
    lines: lines.map((line, index) => ({ ...line, line: index + 1 })),
  };
}
