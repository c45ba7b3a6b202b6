import { useTranslation } from 'react-i18next';
import { HeatMap } from '#app/ui/HeatMap.tsx';
import type { Pair } from './analysis.ts';
import { percent } from './percent.ts';

interface SwapMapProps {
  swaps: readonly Pair[];
  label: (id: string) => string;
  places: readonly { submissionId: string; number: string }[];
}

/** Of every two solutions near the line, how probable it is that in truth they stand the other way round. */
export function SwapMap({ swaps, label, places }: SwapMapProps) {
  const { t } = useTranslation('ranking');
  const ids = [...new Set(swaps.flatMap((pair) => [pair.better, pair.worse]))];
  const short = (id: string) =>
    places
      .find((p) => p.submissionId === id)
      ?.number.split('-')
      .at(-1) ?? '';
  const found = new Map(swaps.map((pair) => [`${pair.better} ${pair.worse}`, pair.swap]));
  return (
    <>
      <HeatMap
        caption={t('analysis.swapMap')}
        corner={t('analysis.better')}
        rows={ids.slice(0, -1)}
        columns={ids.slice(1)}
        rowOf={(id) => ({ key: id, label: label(id) })}
        columnOf={(id) => ({ key: id, label: label(id), short: short(id) })}
        cell={(better, worse) => {
          const swap = found.get(`${better} ${worse}`);
          // one half is as uncertain as it can be
          return swap === undefined ? null : { text: percent(swap), strength: Math.min(1, 2 * swap) };
        }}
      />
      <p className="text-sm text-ink-faint">{t('analysis.swapMapText')}</p>
    </>
  );
}
