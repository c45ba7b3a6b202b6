import { useTranslation } from 'react-i18next';
import { pointsText } from '../sheet/rubric.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * A judge's own totals so far on one scale, so that they see whether they use it: nobody else's are in it. The strip repeats the
 * sentence below it.
 * @param totals centipoints, of which there are at least two
 */
export function OwnDistribution({ totals, highest }: { totals: readonly number[]; highest: number }) {
  const { t } = useTranslation('scoring');
  const middle = mean(totals);
  const spread = Math.sqrt(mean(totals.map((total) => (total - middle) ** 2)));
  const places = totals
    .toSorted((a, b) => a - b)
    .map((total, place) => ({ key: `${place} ${total}`, total }));
  const at = (total: number) => `${(100 * total) / highest}%`;
  return (
    <figure className="grid gap-2">
      <figcaption className="font-semibold">{t('own.title')}</figcaption>
      <div aria-hidden="true" className="relative h-8 rounded bg-sunken">
        <span
          className="absolute inset-y-0 border-s-2 border-dashed border-seal"
          style={{ left: at(middle) }}
        />
        {places.map(({ key, total }) => (
          <span
            key={key}
            className="absolute top-2.5 size-3 -translate-x-1/2 rounded-full bg-action opacity-60"
            style={{ left: at(total) }}
          />
        ))}
      </div>
      <p className="text-sm text-ink-soft">
        {t('own.text', {
          count: totals.length,
          mean: pointsText(Math.round(middle)),
          lowest: pointsText(Math.min(...totals)),
          highest: pointsText(Math.max(...totals)),
          spread: pointsText(Math.round(spread)),
        })}
      </p>
    </figure>
  );
}
