import { inLanguage } from '#app/competition/call/content.ts';
import { may } from '#app/competition/permissions.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/index.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import type { Sheet } from '#app/platform/workbook/sheet.ts';
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
  const sheets: Sheet[] = [];
  for (const [i, result] of results.entries())
    sheets.push(resultSheet(i, result, t, language), await comparisonsSheet(i, result, t));
  return done({ name: `${call.slug}-pairwise.xlsx`, bytes: await makeWorkbook({ sheets }) });
}

type Result = Awaited<ReturnType<typeof pairwiseResults>>[number];

type Translate = Awaited<ReturnType<typeof translator>>;

function resultSheet(at: number, result: Result, t: Translate, language: Language): Sheet {
  const heads = ['rank', 'number', 'solution', 'unit', 'ability', 'interval', 'record', 'ahead'];
  return {
    name: `${at + 1} ${inLanguage(result.track, language)}`,
    widths: [8, 24, 40, 30, 12, 20, 16, 22],
    heads: [[t('pairwise:result.label')], heads.map((key) => t(`pairwise:result.${key}`))],
    rows: [
      ...result.solutions.map((s) => [
        s.rank,
        s.number,
        s.title,
        s.unit,
        s.ability,
        `${s.low.toFixed(3)} … ${s.high.toFixed(3)}`,
        `${s.better} / ${s.ties} / ${s.worse}`,
        s.aheadOfNext,
      ]),
      ...result.uncompared.map((s) => [null, s.number, s.title, s.unit]),
      [],
      [t('pairwise:result.computedAt'), result.createdAt],
      [t('pairwise:result.inputHash'), result.inputHash],
      [t('pairwise:result.outputHash'), result.outputHash],
    ],
  };
}

async function comparisonsSheet(at: number, result: Result, t: Translate): Promise<Sheet> {
  const { input } = await db.pairwiseResult.findUniqueOrThrow({ where: { sessionId: result.sessionId } });
  const numbers = new Map(result.solutions.map((s) => [s.submissionId, s.number ?? s.submissionId]));
  const heads = ['first', 'second', 'outcome'].map((key) => t(`pairwise:result.${key}`));
  return {
    name: `${at + 1} ${t('pairwise:result.comparisons')}`,
    widths: [14, 26, 26, 16],
    heads: [[t('pairwise:manage.judge'), ...heads]],
    rows: pairwiseInputSchema
      .parse(input)
      .answers.map(({ judge, a, b, outcome }) => [
        t('pairwise:result.judgeNumber', { number: judge }),
        numbers.get(a) ?? a,
        numbers.get(b) ?? b,
        t(`pairwise:result.outcomes.${outcome}`),
      ]),
  };
}
