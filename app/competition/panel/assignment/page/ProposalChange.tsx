import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { affinityText } from './affinity-text.ts';
import type { Page } from './pair.ts';

/** What the last proposal has that the one before had not, pair by pair. */
export function ProposalChange({ change }: { change: NonNullable<Page['change']> }) {
  const { t } = useTranslation('assignment');
  const { added, removed } = change;
  const figures = {
    worst: affinityText(change.worstBefore),
    total: affinityText(change.totalBefore),
  };
  const pairs = (title: string, list: typeof added) =>
    list.length > 0 && (
      <div>
        <h3 className="mb-2 font-semibold">{title}</h3>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {list.map(({ judge, solution }) => (
            <li key={`${judge} ${solution}`}>
              {judge} → <span className="tabular">{solution}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <Card title={t('change')} description={t('changeText', figures)}>
      {added.length + removed.length === 0 ? (
        <p>{t('noChange')}</p>
      ) : (
        <div className="grid gap-5 sm:grid-cols-2">
          {pairs(t('added', { count: added.length }), added)}
          {pairs(t('removed', { count: removed.length }), removed)}
        </div>
      )}
    </Card>
  );
}
