import { type AnswerLine, type ParsedAnswer, saidBy } from './answer.ts';
import { dayOf, fenOf } from './cells.ts';
import { all, type Node, raw, readDocument, text } from './xml-document.ts';

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
    unread: [],
    raw: raw(name, node),
  });
  const parts = all(report, 'OrgnlPmtInfAndSts');
  const lines = parts.flatMap((part): Line[] => {
    const transactions = all(part, 'TxInfAndSts');
    const status = text(part, 'PmtInfSts');
    if (transactions.length === 0) return status ? [whole('OrgnlPmtInfAndSts', part, status)] : [];
    return transactions.map((tx) => {
      const said = text(tx, 'TxSts') || status || text(group, 'GrpSts');
      const amount = text(tx, 'OrgnlTxRef', 'Amt', 'InstdAmt');
      return {
        endToEndId: text(tx, 'OrgnlEndToEndId'),
        messageId: '',
        said: saidBy(said),
        status: said,
        reason: reasonOf(tx),
        // Most banks name no amount here: the end-to-end id stands for it. One that cannot be read is told.
        amountFen: fenOf(amount),
        reference: text(tx, 'AcctSvcrRef') || reference,
        bookedOn: dayOf(text(tx, 'AccptncDtTm')) || created,
        unread: amount !== '' && fenOf(amount) === null ? ['amount'] : [],
        raw: raw('TxInfAndSts', tx),
      };
    });
  });
  const groupStatus = text(group, 'GrpSts');
  return lines.length === 0 && group && groupStatus
    ? [whole('OrgnlGrpInfAndSts', group, groupStatus)]
    : lines;
}

/** camt.054: debits are payments that went out; credits, reversals and returns are money that came back. */
function notification({ entry, tx, only }: { entry: Node; tx: Node; only: boolean }): Line {
  const status = text(entry, 'Sts', 'Cd') || text(entry, 'Sts', 'Prtry') || text(entry, 'Sts');
  const direction = text(tx, 'CdtDbtInd') || text(entry, 'CdtDbtInd');
  const back = direction === 'CRDT' || text(entry, 'RvslInd') === 'true' || all(tx, 'RtrInf').length > 0;
  const booked = status === 'BOOK';
  const [returned] = all(tx, 'RtrInf');
  const amountFen = fenOf(
    text(tx, 'Amt') || text(tx, 'AmtDtls', 'TxAmt', 'Amt') || (only ? text(entry, 'Amt') : ''),
  );
  return {
    endToEndId: text(tx, 'Refs', 'EndToEndId').replace(/^NOTPROVIDED$/, ''),
    messageId: '',
    said: !booked ? 'pending' : back ? 'returned' : direction === 'DBIT' ? 'paid' : 'unknown',
    status: [direction, status].filter(Boolean).join(' '),
    reason: [text(returned, 'Rsn', 'Cd') || text(returned, 'Rsn', 'Prtry'), text(returned, 'AddtlInf')]
      .filter(Boolean)
      .join(' '),
    amountFen,
    unread: amountFen === null ? ['amount'] : [],
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
 * in all of them.
 * @throws RangeError when it is neither
 */
export function parseXmlAnswer(xml: string): ParsedAnswer {
  const root = readDocument(xml);
  const [report] = all(root, 'CstmrPmtStsRpt');
  const [notice] = all(root, 'BkToCstmrDbtCdtNtfctn');
  if (!report && !notice) throw new RangeError('pain.002, camt.054');
  const lines = report ? statusReport(report) : notifications(notice ?? {});
  return {
    kind: report ? 'pain002' : 'camt054',
    lines: lines.map((line, index) => ({ ...line, line: index + 1 })),
  };
}
