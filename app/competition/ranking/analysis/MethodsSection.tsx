import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import { IntervalPlot } from '#app/ui/IntervalPlot.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { AnalysedTrack } from './read-analysis.server.ts';

/** Half the width of a normal 95 % interval, in standard errors. */
const NINETY_FIVE = 1.96;

/** The places by every method beside the written rule, and how far the calibrated estimates reach across the line. */
export function MethodsSection({ track }: { track: AnalysedTrack }) {
  const { t } = useTranslation('ranking');
  const { methods, winners, model } = track.analysis;
  const found = new Map(
    methods.map(({ method, ranking }) => [
      method,
      new Map(ranking?.solutions.map((solution) => [solution.solution, solution])),
    ]),
  );
  const calibrated = found.get('calibrated');
  return (
    <section className="grid gap-4">
      <h3 className="text-lg font-semibold">{t('analysis.methods')}</h3>
      <p className="text-ink-soft">{t('analysis.methodsText')}</p>
      <Table
        caption={t('analysis.methods')}
        rows={track.places}
        rowKey={(place) => place.submissionId}
        columns={[
          { key: 'solution', label: t('solution'), primary: true, cell: (p) => `${p.number} ${p.title}` },
          {
            key: 'rule',
            label: t('analysis.rule'),
            cell: (p) => (
              <span className="whitespace-nowrap tabular">
                {p.place}{' '}
                {winners.includes(p.submissionId) && <Badge tone="success">{t('analysis.wins')}</Badge>}
              </span>
            ),
          },
          ...methods.map(({ method, winners: winning }) => ({
            key: method,
            label: t(`analysis.method.${method}`),
            cell: (p: AnalysedTrack['places'][number]) => {
              const rank = found.get(method)?.get(p.submissionId)?.rank;
              const wins = winning.includes(p.submissionId);
              const differs = rank !== undefined && wins !== winners.includes(p.submissionId);
              return (
                <span className="whitespace-nowrap tabular">
                  {rank ?? '–'}{' '}
                  {differs && <Badge tone="warning">{wins ? t('analysis.wins') : t('analysis.loses')}</Badge>}
                </span>
              );
            },
          })),
          {
            key: 'chance',
            label: t('analysis.chance'),
            numeric: true,
            cell: (p) => percent(calibrated?.get(p.submissionId)?.winProbability),
          },
        ]}
      />
      {model && calibrated && (
        <>
          <IntervalPlot
            label={t('analysis.plot')}
            line={model.line}
            lineLabel={t('analysis.line')}
            intervals={[...calibrated.values()].map(({ solution, estimate, standardError, rank }) => ({
              key: solution,
              label: `${rank}. ${track.places.find((p) => p.submissionId === solution)?.title ?? ''}`,
              low: estimate - NINETY_FIVE * (standardError ?? 0),
              value: estimate,
              high: estimate + NINETY_FIVE * (standardError ?? 0),
              strong: winners.includes(solution),
            }))}
          />
          <p className="text-sm text-ink-faint">{t('analysis.plotText')}</p>
        </>
      )}
    </section>
  );
}

export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : share > 0 && share < 0.001 ? '< 0.1 %' : `${(100 * share).toFixed(1)} %`;
