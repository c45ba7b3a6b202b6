import { useTranslation } from 'react-i18next';
import { IntervalPlot } from '#app/ui/IntervalPlot.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { AnalysedTrack } from './analysed-track.ts';
import { solutionNames } from './solution-names.ts';

const figure = (value: number | null, places = 2): string => (value === null ? '–' : value.toFixed(places));
const signed = (value: number | null): string =>
  value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;

/** The judges beside each other, what a person should look at, and how far they agree. */
export function JudgesSection({ track }: { track: AnalysedTrack }) {
  const { t } = useTranslation('ranking');
  const { judges, model } = track.analysis;
  const { full } = solutionNames(track);
  const flagged = (model?.farMarks.length ?? 0) + (model?.closeFits.length ?? 0) > 0;
  return (
    <section className="grid grid-cols-1 gap-4">
      <h3 className="text-lg font-semibold">{t('analysis.judges')}</h3>
      <p className="text-ink-soft">{t('analysis.judgesText')}</p>
      <Table
        caption={t('analysis.judges')}
        rows={judges}
        rowKey={(j) => j.judge}
        columns={[
          {
            key: 'judge',
            label: t('analysis.judgeLabel'),
            primary: true,
            cell: (j) => t('analysis.judge', { judge: j.judge }),
          },
          { key: 'marks', label: t('analysis.marks'), numeric: true, cell: (j) => j.marks },
          { key: 'mean', label: t('analysis.mean'), numeric: true, cell: (j) => figure(j.mean) },
          { key: 'severity', label: t('analysis.severity'), numeric: true, cell: (j) => signed(j.severity) },
          { key: 'spread', label: t('analysis.spread'), numeric: true, cell: (j) => figure(j.spread) },
          {
            key: 'agreement',
            label: t('analysis.withPanel'),
            numeric: true,
            cell: (j) => figure(j.agreement),
          },
        ]}
      />
      {judges.some((j) => j.severity !== null) && (
        <>
          <IntervalPlot
            label={t('analysis.severityPlot')}
            line={0}
            lineLabel={t('analysis.severityLine')}
            intervals={judges.flatMap((j) =>
              j.severity === null
                ? []
                : [
                    {
                      key: j.judge,
                      label: t('analysis.judge', { judge: j.judge }),
                      low: j.severity - (j.spread ?? 0),
                      value: j.severity,
                      high: j.severity + (j.spread ?? 0),
                    },
                  ],
            )}
          />
          <p className="text-sm text-ink-faint">{t('analysis.severityPlotText')}</p>
        </>
      )}
      {flagged && (
        <Notice tone="warning" title={t('analysis.flagged')}>
          <ul className="mt-1 grid list-disc gap-1 ps-5">
            {model?.farMarks.map((mark) => (
              <li key={`${mark.judge} ${mark.solution}`}>
                {t('analysis.farMark', {
                  judge: mark.judge,
                  solution: full(mark.solution),
                  score: mark.score.toFixed(2),
                  expected: mark.expected.toFixed(2),
                })}
              </li>
            ))}
            {model?.closeFits.map((fit) => (
              <li key={`${fit.judge} ${fit.unit}`}>
                {t('analysis.closeFit', { judge: fit.judge, unit: fit.unit, count: fit.marks })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <AgreementTable track={track} />
    </section>
  );
}

function AgreementTable({ track }: { track: AnalysedTrack }) {
  const { t } = useTranslation('ranking');
  const { icc, limits, krippendorff, kendallW, notes } = track.analysis.agreement;
  const rows = [
    ...(['icc1', 'icc2', 'icc3', 'icc1k', 'icc2k', 'icc3k'] as const).map((form) => ({
      key: form,
      name: t(`analysis.icc.${form}`),
      value: icc[form],
      limits: limits[form],
    })),
    { key: 'alpha', name: t('analysis.alpha'), value: krippendorff.interval, limits: null },
    { key: 'w', name: t('analysis.kendall'), value: kendallW, limits: null },
  ].filter((row) => row.value !== null);
  return (
    <>
      <Table
        caption={t('analysis.agreement')}
        showCaption
        rows={rows}
        rowKey={(row) => row.key}
        empty={<p className="text-ink-soft">{t('analysis.noAgreement')}</p>}
        columns={[
          { key: 'name', label: t('analysis.coefficient'), primary: true, cell: (row) => row.name },
          { key: 'value', label: t('analysis.value'), numeric: true, cell: (row) => figure(row.value, 3) },
          {
            key: 'limits',
            label: t('analysis.limits'),
            numeric: true,
            cell: (row) =>
              row.limits ? `${figure(row.limits[0] ?? null, 3)} – ${figure(row.limits[1] ?? null, 3)}` : '–',
          },
        ]}
      />
      {notes.length > 0 && (
        <p className="text-sm text-ink-faint">{notes.map((note) => t(`analysis.notes.${note}`)).join(' ')}</p>
      )}
    </>
  );
}
