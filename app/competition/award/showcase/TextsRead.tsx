import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import type { Texts } from './entry.ts';

/** What an entry says, for who cannot change it. */
export function TextsRead({ texts }: { texts: Texts }) {
  const { t } = useTranslation('showcase');
  return (
    <Card title={t('texts.title')}>
      <DescriptionList
        items={[
          {
            key: 'benchmark',
            term: t('texts.benchmark'),
            value: texts.benchmark ? t(`benchmarks.${texts.benchmark}`) : t('noBenchmark'),
          },
          ...(['summaryZh', 'summaryEn', 'contact'] as const).map((key) => ({
            key,
            term: t(key === 'contact' ? 'contact' : `texts.${key}`),
            value: texts[key] ? <span className="whitespace-pre-line">{texts[key]}</span> : null,
          })),
        ]}
      />
    </Card>
  );
}
