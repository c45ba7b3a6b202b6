import { inLanguage } from '#app/competition/call/content.ts';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/index.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { type Cell, points } from '#app/platform/workbook/sheet.ts';
import { type RankingsPage, readRankings } from './read-rankings.server.ts';
import { isNamed } from './rule/named-rules.ts';

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
  if (page.tracks.length === 0)
    return makeWorkbook({ sheets: [{ name: t('ranking:title'), rows: [[t('ranking:none')]] }] });
  const heads = ['place', 'number', 'solution', 'unit', 'score', 'totals', 'outcome', 'decidedBy'];
  const decidedBy = ({ decidedBy: key, tied }: RankedPlace) => {
    if (!key) return t(tied ? 'ranking:unbroken' : 'ranking:byScore');
    const criterion = page.rubric.find((c) => c.key === key);
    return t('ranking:byTie', {
      rule: criterion ? inLanguage(criterion.name, language) : isNamed(key) ? t(`ranking:${key}`) : key,
    });
  };
  const sheets = page.tracks.map(({ track, places, adjustedBy, createdAt, inputHash, outputHash }) => ({
    name: inLanguage(track.name, language),
    widths: [8, 22, 40, 30, 10, 40, 16, 26],
    heads: [[...heads, ...(adjustedBy ? ['adjusted'] : [])].map((key) => t(`ranking:${key}`))],
    rows: [
      ...places.map((p): Cell[] => [
        p.place,
        p.number,
        p.title,
        p.unit,
        points(p.scoreCentipoints),
        p.totals.map(pointsText).join(' '),
        t(p.reason ? `ranking:reasons.${p.reason}` : 'ranking:eligible'),
        decidedBy(p),
        p.adjustedCentipoints === undefined ? null : points(p.adjustedCentipoints),
      ]),
      [],
      [t('ranking:computedAt'), createdAt],
      [t('ranking:inputHash'), inputHash],
      [t('ranking:outputHash'), outputHash],
    ],
  }));
  return makeWorkbook({ sheets });
}

type RankedPlace = RankingsPage['tracks'][number]['places'][number];
