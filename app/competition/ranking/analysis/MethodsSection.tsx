import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import { HeatMap } from '#app/ui/HeatMap.tsx';
import { IntervalPlot } from '#app/ui/IntervalPlot.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { AnalysedTrack } from './analysed-track.ts';
import { standing } from './material.ts';
import { nearLine } from './near-line.ts';
import { percent } from './percent.ts';

/** Half the width of a normal 95 % interval, in standard errors. */
const NINETY_FIVE = 1.96;

/** The places by every method beside the written rule, and how far the calibrated estimates reach across the line. */
export function MethodsSection({ track }: { track: AnalysedTrack }) {
  const { t } = useTranslation('ranking');
  const { methods, winners, tied, model } = track.analysis;
  const found = new Map(
    methods.map(({ method, ranking }) => [
      method,
      new Map(ranking?.solutions.map((solution) => [solution.solution, solution])),
    ]),
  );
  const calibrated = found.get('calibrated');
  const titles = new Map(track.places.map((p) => [p.submissionId, p.title]));
  return (
    <section className="grid grid-cols-1 gap-4">
      <h3 className="text-lg font-semibold">{t('analysis.methods')}</h3>
      <p className="text-ink-soft">{t('analysis.methodsText')}</p>
      <HeatMap
        caption={t('analysis.winnersByMethod')}
        corner={t('solution')}
        rows={nearLine(track.places, track.quota, track.analysis)}
        columns={['rule' as const, ...methods.map((m) => m.method)]}
        rowOf={(p) => ({ key: p.submissionId, label: `${p.place}. ${p.title}` })}
        columnOf={(by) => ({
          key: by,
          label: by === 'rule' ? t('analysis.rule') : t(`analysis.method.${by}`),
        })}
        cell={(p, by) => {
          const own = methods.find((m) => m.method === by);
          const rank = by === 'rule' ? p.place : found.get(by)?.get(p.submissionId)?.rank;
          if (rank === undefined) return null;
          const stands = standing(own ?? { winners, tied }, p.submissionId);
          return {
            text: String(rank),
            strength: stands === 'wins' ? 1 : stands === 'tied' ? 0.5 : 0,
            meaning: t(`analysis.${stands}`),
          };
        }}
      />
      <p className="text-sm text-ink-faint">{t('analysis.winnersByMethodText')}</p>
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
                {tied.includes(p.submissionId) && <Badge tone="warning">{t('analysis.tied')}</Badge>}
              </span>
            ),
          },
          ...methods.map(({ method, ...cut }) => ({
            key: method,
            label: t(`analysis.method.${method}`),
            cell: (p: AnalysedTrack['places'][number]) => {
              const rank = found.get(method)?.get(p.submissionId)?.rank;
              const stands = standing(cut, p.submissionId);
              const differs = rank !== undefined && stands !== standing({ winners, tied }, p.submissionId);
              return (
                <span className="whitespace-nowrap tabular">
                  {rank ?? '–'} {differs && <Badge tone="warning">{t(`analysis.${stands}`)}</Badge>}
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
            lineRange={
              model.line !== null && model.lineError !== null
                ? [model.line - NINETY_FIVE * model.lineError, model.line + NINETY_FIVE * model.lineError]
                : undefined
            }
            lineLabel={t('analysis.line')}
            intervals={[...calibrated.values()].map(({ solution, estimate, standardError, rank }) => ({
              key: solution,
              label: `${rank}. ${titles.get(solution) ?? ''}`,
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
