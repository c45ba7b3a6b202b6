import ExcelJS from 'exceljs';
import { inLanguage } from '#app/competition/call/content.ts';
import { may } from '#app/competition/permissions.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/index.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { pairwiseResults } from './read-pairwise.server.ts';
import { pairwiseInputSchema } from './result.ts';

/** The closed sessions of a call as a workbook: for each its result, and every comparison by judges who have numbers only. */
export async function exportPairwise(
  actor: Actor,
  callId: string,
  language: Language,
): Promise<Outcome<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  if (!may(actor, 'read', 'Ranking')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId }, select: { slug: true } });
  const results = await pairwiseResults(actor, callId);
  if (!call || results.length === 0) return refuse('notFound');
  const t = await translator(language);
  const book = new ExcelJS.Workbook();
  for (const [i, result] of results.entries()) {
    const track = inLanguage(result.track, language).replace(/[[\]*?/\\:]/g, ' ');
    const sheet = book.addWorksheet(`${i + 1} ${track}`.slice(0, 31));
    const heads = ['rank', 'number', 'solution', 'unit', 'ability', 'interval', 'record', 'ahead'];
    sheet.addRow([t('pairwise:result.label')]).font = { bold: true };
    sheet.addRow(heads.map((key) => t(`pairwise:result.${key}`))).font = { bold: true };
    for (const s of result.solutions)
      sheet.addRow([
        s.rank,
        s.number,
        s.title,
        s.unit,
        s.ability,
        `${s.low.toFixed(3)} … ${s.high.toFixed(3)}`,
        `${s.better} / ${s.ties} / ${s.worse}`,
        s.aheadOfNext,
      ]);
    for (const s of result.uncompared) sheet.addRow([null, s.number, s.title, s.unit]);
    sheet.addRow([]);
    sheet.addRow([t('pairwise:result.computedAt'), result.createdAt.toISOString()]);
    sheet.addRow([t('pairwise:result.inputHash'), result.inputHash]);
    sheet.addRow([t('pairwise:result.outputHash'), result.outputHash]);
    for (const [at, width] of [8, 24, 40, 30, 12, 20, 16, 22].entries())
      sheet.getColumn(at + 1).width = width;
    await addComparisons(book, `${i + 1} ${t('pairwise:result.comparisons')}`.slice(0, 31), result, t);
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return done({ name: `${call.slug}-pairwise.xlsx`, bytes });
}

type Result = Awaited<ReturnType<typeof pairwiseResults>>[number];

async function addComparisons(
  book: ExcelJS.Workbook,
  name: string,
  result: Result,
  t: Awaited<ReturnType<typeof translator>>,
): Promise<void> {
  const { input } = await db.pairwiseResult.findUniqueOrThrow({ where: { sessionId: result.sessionId } });
  const numbers = new Map(result.solutions.map((s) => [s.submissionId, s.number ?? s.submissionId]));
  const sheet = book.addWorksheet(name);
  sheet.addRow([
    t('pairwise:manage.judge'),
    ...['first', 'second', 'outcome'].map((key) => t(`pairwise:result.${key}`)),
  ]).font = { bold: true };
  for (const { judge, a, b, outcome } of pairwiseInputSchema.parse(input).answers)
    sheet.addRow([
      t('pairwise:result.judgeNumber', { number: judge }),
      numbers.get(a) ?? a,
      numbers.get(b) ?? b,
      t(`pairwise:result.outcomes.${outcome}`),
    ]);
  for (const [at, width] of [14, 26, 26, 16].entries()) sheet.getColumn(at + 1).width = width;
}
