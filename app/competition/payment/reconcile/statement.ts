import { rowsOf } from '../bank/answer-csv.ts';
import { dayOf, signedFenOf } from '../bank/cells.ts';
import { all, readDocument, text } from '../bank/xml-document.ts';

/** A bank's statement as it was read; amounts in fen, above zero for what came in. */
export interface Statement {
  firstDay: string;
  lastDay: string;
  openingFen: bigint;
  closingFen: bigint;
  lines: { bookedOn: string; amountFen: bigint; endToEndId: string; reference: string }[];
}

/** Most lines of one statement. */
const MOST_LINES = 10_000;

const columns = ['bookedOn', 'amount', 'balance', 'endToEndId', 'reference'] as const;

/** Yuan with a sign, `-100,000.00`, in fen. @throws RangeError naming what is no amount */
function signedFen(yuan: string): bigint {
  const fen = signedFenOf(yuan);
  if (fen === null) throw new RangeError(`amount: ${yuan}`);
  return fen;
}
function day(given: string): string {
  const found = dayOf(given);
  if (found === '') throw new RangeError(`date: ${given}`);
  return found;
}

/** CSV in the order of booking, with the balance after each line: the first and the last line say what the account held. */
function fromCsv(csv: string): Statement {
  const [head = [], ...body] = rowsOf(csv, MOST_LINES);
  if (body.length > MOST_LINES) throw new RangeError(`> ${MOST_LINES}`);
  const rows = body.map((row) =>
    Object.fromEntries(head.map((name, at): [string, string] => [name, row[at] ?? ''])),
  );
  const missing = columns.filter((name) => rows[0]?.[name] === undefined);
  if (missing.length > 0) throw new RangeError(missing.join(', '));
  const lines = rows.map((row) => ({
    bookedOn: day(row.bookedOn ?? ''),
    amountFen: signedFen(row.amount ?? ''),
    balanceFen: signedFen(row.balance ?? ''),
    endToEndId: row.endToEndId ?? '',
    reference: row.reference ?? '',
  }));
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new RangeError(columns.join(', '));
  const days = lines.map(({ bookedOn }) => bookedOn).sort();
  return {
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    openingFen: first.balanceFen - first.amountFen,
    closingFen: last.balanceFen,
    lines: lines.map(({ balanceFen: _, ...line }) => line),
  };
}

const sign = (direction: string, fen: bigint): bigint => (direction === 'DBIT' ? -fen : fen);

/** camt.053: one statement with its opening (OPBD, PRCD) and closing (CLBD) balances; a batch entry is one line for each of its payments. */
function fromXml(xml: string): Statement {
  const [report] = all(readDocument(xml), 'BkToCstmrStmt');
  const [statement] = all(report, 'Stmt');
  if (!statement) throw new RangeError('camt.053');
  const balances = all(statement, 'Bal');
  const balance = (...codes: string[]) => {
    const found = balances.find((one) => codes.includes(text(one, 'Tp', 'CdOrPrtry', 'Cd')));
    if (!found) throw new RangeError(codes.join(', '));
    return {
      fen: sign(text(found, 'CdtDbtInd'), signedFen(text(found, 'Amt'))),
      day: day(text(found, 'Dt', 'Dt') || text(found, 'Dt', 'DtTm')),
    };
  };
  const [opening, closing] = [balance('OPBD', 'PRCD'), balance('CLBD')];
  const lines = all(statement, 'Ntry').flatMap((entry) => {
    const details = all(entry, 'NtryDtls').flatMap((part) => all(part, 'TxDtls'));
    const bookedOn = day(text(entry, 'BookgDt', 'Dt') || text(entry, 'BookgDt', 'DtTm'));
    const reversed = text(entry, 'RvslInd') === 'true' ? -1n : 1n;
    return (details.length > 0 ? details : [{}]).map((tx) => ({
      bookedOn,
      amountFen:
        reversed *
        sign(
          text(tx, 'CdtDbtInd') || text(entry, 'CdtDbtInd'),
          signedFen(text(tx, 'Amt') || text(tx, 'AmtDtls', 'TxAmt', 'Amt') || text(entry, 'Amt')),
        ),
      endToEndId: text(tx, 'Refs', 'EndToEndId').replace(/^NOTPROVIDED$/, ''),
      reference: text(tx, 'Refs', 'AcctSvcrRef') || text(entry, 'AcctSvcrRef') || text(entry, 'NtryRef'),
    }));
  });
  const from = dayOf(text(statement, 'FrToDt', 'FrDtTm'));
  const days = lines.map(({ bookedOn }) => bookedOn).sort();
  return {
    firstDay: from || (days[0] ?? closing.day),
    lastDay: closing.day,
    openingFen: opening.fen,
    closingFen: closing.fen,
    lines,
  };
}

/**
 * Reads a bank's statement: camt.053, or CSV with the columns bookedOn, amount (with its sign), balance, endToEndId and reference.
 * @throws RangeError naming what cannot be read
 */
export const parseStatement = (content: string): Statement =>
  /^\uFEFF?\s*</.test(content) ? fromXml(content) : fromCsv(content);
