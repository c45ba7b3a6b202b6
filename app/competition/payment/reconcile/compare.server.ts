import type { Prisma } from '#app/platform/database/generated/client.ts';
import { ledgerMovements } from './movements.server.ts';
import { closingCheck, type Movement, reconcile } from './reconcile.ts';

type Statement = Prisma.BankStatementGetPayload<{ include: { lines: true } }>;

const shown = (movement: Movement | null) =>
  movement && { ...movement, amountFen: movement.amountFen.toString() };

/** A statement beside the ledger, as it is shown and frozen: every movement of its days, and where both end. Amounts are fen as text. */
export async function compareStatement(statement: Statement) {
  const { fundId, firstDay, lastDay, openingFen, closingFen } = statement;
  const ledger = await ledgerMovements(fundId, lastDay);
  const bank = statement.lines.map((line) => ({
    key: String(line.line).padStart(6, '0'),
    day: line.bookedOn,
    amountFen: line.amountFen,
    endToEndIds: line.endToEndId ? [line.endToEndId] : [],
    reference: line.reference,
    label: line.endToEndId || line.reference,
  }));
  const sum = (movements: readonly Movement[]) => movements.reduce((fen, one) => fen + one.amountFen, 0n);
  const closing = { openingFen, movedFen: sum(bank), closingFen, ledgerFen: sum(ledger) };
  const compared = reconcile(
    bank,
    ledger.filter(({ day }) => day >= firstDay),
  );
  const check = closingCheck(closing);
  return {
    rows: compared.map(({ standing, bank: left, ledger: right }) => ({
      standing,
      bank: shown(left),
      ledger: shown(right),
    })),
    counts: {
      matched: compared.filter(({ standing }) => standing === 'matched').length,
      differs: compared.filter(({ standing }) => standing === 'differs').length,
      onlyBank: compared.filter(({ standing }) => standing === 'onlyBank').length,
      onlyLedger: compared.filter(({ standing }) => standing === 'onlyLedger').length,
    },
    closing: {
      openingFen: openingFen.toString(),
      movedFen: closing.movedFen.toString(),
      closingFen: closingFen.toString(),
      ledgerFen: closing.ledgerFen.toString(),
      addsUp: check.addsUp,
      differenceFen: check.differenceFen.toString(),
    },
  };
}
export type Comparison = Awaited<ReturnType<typeof compareStatement>>;
