import type { TFunction } from 'i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/index.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { type Cell, points } from '#app/platform/workbook/sheet.ts';
import type { AnalysedTrack } from './analysed-track.ts';
import { standing } from './material.ts';
import { type AnalysisPage, readAnalysis } from './read-analysis.server.ts';

/** 汇总表: the whole record of the newest rankings as an XLSX workbook: summary, every mark, methods, judges, hashes; scores in points. */
export async function exportAnalysis(
  actor: Actor,
  callId: string,
  language: Language,
  signal?: AbortSignal,
): Promise<Outcome<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const page = await readAnalysis(actor, callId, { signal });
  if (!page.ok) return page;
  const t = await translator(language);
  const sheets = Object.entries(sheetsOf(page.value, t, language)).map(([name, [head = [], ...rows]]) => ({
    name,
    heads: [head],
    widths: head.map(() => 18),
    rows,
    wrapped: true,
  }));
  return done({
    name: `${page.value.call.slug}-analysis.xlsx`,
    bytes: await makeWorkbook({ sheets }, signal),
  });
}

function sheetsOf(
  { tracks, criteria }: AnalysisPage,
  t: TFunction,
  language: Language,
): Record<string, Cell[][]> {
  const track = t('ranking:analysis.export.track');
  const inTracks = (rows: (of: AnalysedTrack) => Cell[][]): Cell[][] =>
    tracks.flatMap((of) => rows(of).map((row) => [inLanguage(of.name, language), ...row]));
  const names = (...keys: string[]) => keys.map((key) => t(`ranking:${key}`));
  return {
    [t('ranking:analysis.export.summary')]: [
      [
        track,
        ...names(
          'place',
          'number',
          'solution',
          'unit',
          'rawScore',
          'adjusted',
          'totals',
          'analysis.export.dropped',
          'outcome',
        ),
      ],
      ...inTracks((of) => {
        const outcome = (id: string) => {
          const stands = standing(of.analysis, id);
          return t(stands === 'loses' ? 'ranking:eligible' : `ranking:analysis.${stands}`);
        };
        return of.places.map((p) => [
          p.place,
          p.number,
          p.title,
          p.unit,
          points(p.scoreCentipoints),
          p.adjustedCentipoints === undefined ? null : points(p.adjustedCentipoints),
          p.totals.map(pointsText).join(' '),
          p.dropped.map(pointsText).join(' '),
          p.reason ? t(`ranking:reasons.${p.reason}`) : outcome(p.submissionId),
        ]);
      }),
    ],
    [t('ranking:analysis.export.marks')]: [
      [
        track,
        ...names('number', 'analysis.judgeLabel'),
        ...criteria.map((c) => inLanguage(c.name, language)),
        t('ranking:analysis.total'),
      ],
      ...inTracks((of) => {
        const numbers = new Map(of.places.map((p) => [p.submissionId, p.number]));
        return of.marks.map((mark) => [
          numbers.get(mark.submissionId) ?? '',
          mark.judge,
          ...criteria.map((c) => points(mark.marks[c.key] ?? 0)),
          points(mark.totalCentipoints),
        ]);
      }),
    ],
    [t('ranking:analysis.export.methods')]: [
      [
        track,
        ...names('number', 'solution', 'place'),
        ...(['mean', 'trimmed', 'zscore', 'calibrated'] as const).map((m) =>
          t(`ranking:analysis.method.${m}`),
        ),
        ...names('analysis.estimate', 'analysis.standardError', 'analysis.chance'),
      ],
      ...inTracks(methodRows),
    ],
    [t('ranking:analysis.export.judges')]: [
      [
        track,
        ...names(
          'analysis.judgeLabel',
          'analysis.marks',
          'analysis.mean',
          'analysis.severity',
          'analysis.spread',
          'analysis.withPanel',
        ),
      ],
      ...inTracks((of) =>
        of.analysis.judges.map((j) => [j.judge, j.marks, j.mean, j.severity, j.spread, j.agreement]),
      ),
    ],
    [t('ranking:analysis.export.record')]: [
      [track, ...names('computedAt', 'outputHash', 'analysis.components')],
      ...inTracks((of) => {
        const variance = of.analysis.model?.variance;
        return [
          [
            of.computedAt,
            of.outputHash,
            variance
              ? [variance.solution, variance.judge, variance.residual].map((v) => v.toFixed(4)).join(' ')
              : null,
          ],
        ];
      }),
    ],
  };
}

function methodRows({ places, analysis }: AnalysedTrack): Cell[][] {
  const found = analysis.methods.map(
    ({ ranking }) => new Map(ranking?.solutions.map((s) => [s.solution, s])),
  );
  return places.map((p) => {
    const own = found.map((solutions) => solutions.get(p.submissionId) ?? null);
    const calibrated = own.at(-1);
    return [
      p.number,
      p.title,
      p.place,
      ...own.map((s) => s?.rank ?? null),
      calibrated?.estimate ?? null,
      calibrated?.standardError ?? null,
      calibrated?.winProbability ?? null,
    ];
  });
}
