import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { HeatMap } from '#app/ui/HeatMap.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { AnalysedTrack } from './analysed-track.ts';
import { standing } from './material.ts';
import { nearLine } from './near-line.ts';
import { percent } from './percent.ts';
import type { AnalysisPage } from './read-analysis.server.ts';
import { SwapMap } from './SwapMap.tsx';
import { changes, type Variation } from './sensitivity.ts';
import { solutionNames } from './solution-names.ts';

/** At most so many variations are drawn; those that change something first. All are counted and named below. */
const SHOWN = 60;

/** What a cell says of a solution that stands otherwise than by the rule, and of one that stands the same. */
const signs = { wins: ['+', '✓'], tied: ['≈', '='], loses: ['−', '·'] } as const;

/** What one judge, one weight, or chance would have changed. */
export function SensitivitySection({
  track,
  criteria,
}: {
  track: AnalysedTrack;
  criteria: AnalysisPage['criteria'];
}) {
  const { t, i18n } = useTranslation('ranking');
  const { variations, model } = track.analysis;
  const { full } = solutionNames(track);
  const between = i18n.language === 'en' ? ', ' : '、';
  const criterion = (key: string) => {
    const found = criteria.find((c) => c.key === key);
    return found ? inLanguage(found.name, i18n.language) : key;
  };
  const nameOf = ({ kind, of }: Variation) =>
    kind === 'withoutJudge'
      ? t('analysis.withoutJudge', { judge: of })
      : t(`analysis.${kind}`, { criterion: criterion(of) });
  const changed = variations.filter(changes);
  const unchanged = variations.filter((v) => !changed.includes(v));
  const near = model?.neighbours.filter((pair) => pair.swap > 0.05) ?? [];
  return (
    <section className="grid grid-cols-1 gap-4">
      <h3 className="text-lg font-semibold">{t('analysis.sensitivity')}</h3>
      <p className="text-ink-soft">
        {t('analysis.sensitivityText', { unchanged: unchanged.length, count: variations.length })}
      </p>
      <HeatMap
        caption={t('analysis.winnersByVariation')}
        corner={t('analysis.variation')}
        rows={[...changed, ...unchanged].slice(0, SHOWN)}
        columns={nearLine(track.places, track.quota, track.analysis)}
        rowOf={(v) => ({ key: `${v.kind} ${v.of}`, label: nameOf(v) })}
        columnOf={(p) => ({
          key: p.submissionId,
          label: full(p.submissionId),
          short: t('analysis.placeShort', { place: p.place }),
        })}
        cell={(v, p) => {
          const stands = standing(v, p.submissionId);
          const [changed, same] = signs[stands];
          const differs = [v.gained, v.lost, v.undecided].some((ids) => ids.includes(p.submissionId));
          return {
            text: differs ? changed : same,
            strength: stands === 'wins' ? 1 : stands === 'tied' ? 0.5 : 0,
            meaning: t(`analysis.${stands}`),
          };
        }}
      />
      <p className="text-sm text-ink-faint">{t('analysis.winnersByVariationText')}</p>
      {changed.length > 0 && (
        <Table
          caption={t('analysis.sensitivity')}
          rows={changed}
          rowKey={(v) => `${v.kind} ${v.of}`}
          columns={[
            { key: 'what', label: t('analysis.variation'), primary: true, cell: nameOf },
            {
              key: 'gained',
              label: t('analysis.gained'),
              cell: (v) => v.gained.map(full).join(between) || '–',
            },
            { key: 'lost', label: t('analysis.lost'), cell: (v) => v.lost.map(full).join(between) || '–' },
            {
              key: 'undecided',
              label: t('analysis.undecided'),
              cell: (v) => v.undecided.map(full).join(between) || '–',
            },
          ]}
        />
      )}
      {unchanged.length > 0 && (
        <details>
          <summary className="cursor-pointer">{t('analysis.same', { count: unchanged.length })}</summary>
          <p className="mt-2 text-ink-soft">{unchanged.map(nameOf).join(between)}</p>
        </details>
      )}
      {model && model.swaps.length > 0 && <SwapMap swaps={model.swaps} label={full} places={track.places} />}
      {near.length > 0 && (
        <Table
          caption={t('analysis.swaps')}
          showCaption
          rows={near}
          rowKey={(pair) => `${pair.better} ${pair.worse}`}
          columns={[
            { key: 'better', label: t('analysis.better'), primary: true, cell: (pair) => full(pair.better) },
            { key: 'worse', label: t('analysis.worse'), cell: (pair) => full(pair.worse) },
            { key: 'swap', label: t('analysis.swap'), numeric: true, cell: (pair) => percent(pair.swap) },
          ]}
        />
      )}
    </section>
  );
}
