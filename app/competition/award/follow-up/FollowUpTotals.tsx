import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import { type Figure, figures } from './outcomes.ts';

interface Props {
  totals: { awards: number; figures: Record<Figure, number>; revenueFen: string; cities: number };
}

/** What all awards have brought so far; nothing while nobody has reported. */
export function FollowUpTotals({ totals }: Props) {
  const { t, i18n } = useTranslation('followUp');
  if (totals.awards === 0) return null;
  const whole = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  return (
    <Card
      title={t('list.totals')}
      description={t('list.totalsText', { count: totals.awards })}
      className="mb-8"
    >
      <div className="grid grid-cols-2 gap-6 sm:grid-cols-4">
        {figures.map((name) => (
          <Stat key={name} label={t(`fields.${name}`)} value={whole(totals.figures[name])} />
        ))}
        <Stat label={t('list.cities')} value={whole(totals.cities)} />
        <Stat tone="gold" label={t('fields.revenueYuan')} value={<Money fen={totals.revenueFen} round />} />
      </div>
    </Card>
  );
}
