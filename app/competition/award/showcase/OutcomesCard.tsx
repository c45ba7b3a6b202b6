import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import type { ShownOutcomes } from './outcomes.server.ts';

/** The figures a winner lets the public see. */
export function OutcomesCard({ outcomes }: { outcomes: ShownOutcomes }) {
  const { t, i18n } = useTranslation('showcase');
  const figures = new Intl.NumberFormat(i18n.language);
  return (
    <Card title={t('outcomes')} description={t('outcomesText', { count: outcomes.months })}>
      <div className="grid grid-cols-2 gap-6 sm:grid-cols-3">
        {outcomes.figures.map(({ name, value }) => (
          <Stat key={name} label={t(`followUp:fields.${name}`)} value={figures.format(value)} />
        ))}
      </div>
      {outcomes.cities.length > 0 && (
        <p className="mt-6">
          <span className="me-3 text-sm text-ink-faint">{t('cities')}</span>
          {outcomes.cities.join(i18n.language === 'en' ? ', ' : '、')}
        </p>
      )}
    </Card>
  );
}
