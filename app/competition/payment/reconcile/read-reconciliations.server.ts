import type { TFunction } from 'i18next';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { money } from '#app/platform/workbook/sheet.ts';
import { type Comparison, compareStatement } from './compare.server.ts';
import { entryText } from './entry-text.ts';

const nameOf = async (id: string | null) =>
  id ? ((await db.user.findUnique({ where: { id }, select: { name: true } }))?.name ?? '') : '';

/** Every statement that was read, the newest days first, and how far its reconciliation is. */
export async function listStatements(actor: Actor) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const statements = await db.bankStatement.findMany({
    orderBy: [{ lastDay: 'desc' }, { uploadedAt: 'desc' }],
    omit: { contentSealed: true },
    include: {
      fund: { select: { name: true, nameEn: true } },
      reconciliation: { select: { preparedAt: true, reviewedAt: true } },
      _count: { select: { lines: true } },
    },
  });
  const funds = await db.fund.findMany({
    orderBy: { key: 'asc' },
    select: { id: true, name: true, nameEn: true },
  });
  return done({
    statements: statements.map(({ openingFen, closingFen, _count, ...statement }) => ({
      ...statement,
      closingFen: closingFen.toString(),
      lines: _count.lines,
    })),
    funds,
    mayRead: may(actor, 'return', 'Payout'),
  });
}

/** One statement beside the ledger: as it was frozen when it was signed off, or as it compares now. */
export async function readReconciliation(actor: Actor, statementId: string) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const statement = await db.bankStatement.findUnique({
    where: { id: statementId },
    include: { lines: { orderBy: { line: 'asc' } }, reconciliation: true, fund: true },
  });
  if (!statement) return refuse('notFound');
  const { reconciliation: signed, id, name, firstDay, lastDay, fund } = statement;
  // What was frozen was made by `compareStatement`, and never changes (trigger).
  const comparison = signed ? (signed.result as unknown as Comparison) : await compareStatement(statement);
  return done({
    id,
    name,
    firstDay,
    lastDay,
    fund: { id: fund.id, name: fund.name, nameEn: fund.nameEn },
    comparison,
    signed: signed && {
      by: await nameOf(signed.preparedById),
      at: signed.preparedAt,
      note: signed.note,
      hash: signed.resultHash,
      reviewedBy: await nameOf(signed.reviewedById),
      reviewedAt: signed.reviewedAt,
      reviewNote: signed.reviewNote,
      mine: signed.preparedById === actor.userId,
    },
    maySign: !signed && may(actor, 'return', 'Payout'),
    mayReview:
      signed !== null &&
      signed.reviewedById === null &&
      signed.preparedById !== actor.userId &&
      may(actor, 'review', 'Payout'),
  });
}

/** The same as a workbook, in the language of `t`; amounts are yuan. */
export async function reconciliationWorkbook(
  actor: Actor,
  statementId: string,
  t: TFunction,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const read = await readReconciliation(actor, statementId);
  if (!read.ok) return read;
  const { comparison, firstDay, lastDay } = read.value;
  const yuan = (fen: string | undefined) => (fen === undefined ? null : money(fen));
  const heads = ['day', 'standing', 'bankAmount', 'bankReference', 'ledgerAmount', 'ledgerEntry'] as const;
  const lines = {
    name: t('payment:reconcile.title'),
    heads: [heads.map((head) => t(`payment:reconcile.${head}`))],
    widths: [14, 18, 18, 32, 18, 40],
    rows: comparison.rows.map(({ standing, bank, ledger }) => [
      bank?.day ?? ledger?.day,
      t(`payment:reconcile.standings.${standing}`),
      yuan(bank?.amountFen),
      bank?.label,
      yuan(ledger?.amountFen),
      ledger && entryText(t, ledger.label),
    ]),
  };
  const sums = ['openingFen', 'movedFen', 'closingFen', 'ledgerFen', 'differenceFen'] as const;
  const closing = {
    name: t('payment:reconcile.closingTitle'),
    widths: [32, 26],
    rows: [
      [t('payment:reconcile.days'), `${firstDay} – ${lastDay}`],
      ...sums.map((name) => [t(`payment:reconcile.${name}`), yuan(comparison.closing[name])]),
    ],
  };
  return done(await makeWorkbook({ sheets: [lines, closing] }));
}
