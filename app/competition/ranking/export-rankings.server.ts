import ExcelJS from 'exceljs';
import { inLanguage } from '#app/competition/call/content.ts';
import { pointsText } from '#app/competition/scoring/rubric.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/index.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { type RankingsPage, readRankings } from './read-rankings.server.ts';

/** The newest rankings of a call as an XLSX workbook, a sheet for each track. Scores are numbers with two places. */
export async function exportRankings(
  actor: Actor,
  callId: string,
  language: Language,
): Promise<Outcome<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const page = await readRankings(actor, callId);
  if (!page.ok) return page;
  const bytes = await workbook(page.value, language);
  return done({ name: `${page.value.call.slug}-ranking.xlsx`, bytes });
}

async function workbook(page: RankingsPage, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const t = await translator(language);
  const book = new ExcelJS.Workbook();
  for (const { track, places, adjustedBy, createdAt, inputHash, outputHash } of page.tracks) {
    // Excel takes no longer names, and not these characters.
    const sheet = book.addWorksheet(
      inLanguage(track.name, language)
        .replace(/[[\]*?/\\:]/g, ' ')
        .slice(0, 31),
    );
    sheet.addRow(
      ['place', 'number', 'solution', 'unit', 'score', 'totals', 'outcome', 'decidedBy']
        .map((key) => t(`ranking:${key}`))
        .concat(adjustedBy ? [t('ranking:adjusted')] : []),
    ).font = { bold: true };
    for (const p of places) {
      const outcome = p.reason ? t(`ranking:reasons.${p.reason}`) : t('ranking:eligible');
      const criterion = page.rubric.find((c) => c.key === p.decidedBy);
      const rule = criterion ? inLanguage(criterion.name, language) : t('ranking:untrimmedSum');
      const decided = p.decidedBy
        ? t('ranking:byTie', { rule })
        : p.tied
          ? t('ranking:unbroken')
          : t('ranking:byScore');
      const row = sheet.addRow([
        p.place,
        p.number,
        p.title,
        p.unit,
        p.scoreCentipoints / 100,
        p.totals.map(pointsText).join(' '),
        outcome,
        decided,
        ...(p.adjustedCentipoints === undefined ? [] : [p.adjustedCentipoints / 100]),
      ]);
      for (const cell of [5, 9]) row.getCell(cell).numFmt = '0.00';
    }
    sheet.addRow([]);
    sheet.addRow([t('ranking:computedAt'), createdAt.toISOString()]);
    sheet.addRow([t('ranking:inputHash'), inputHash]);
    sheet.addRow([t('ranking:outputHash'), outputHash]);
    for (const [i, width] of [8, 22, 40, 30, 10, 40, 16, 26].entries()) sheet.getColumn(i + 1).width = width;
  }
  if (page.tracks.length === 0) book.addWorksheet(t('ranking:title')).addRow([t('ranking:none')]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
