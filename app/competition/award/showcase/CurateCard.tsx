import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { type Benchmark, benchmarks } from './entry.ts';

interface Props {
  there: boolean;
  benchmark: Benchmark | null;
  hidden: boolean;
}

/** What organisers decide of an entry: what it is shown as, and whether at all. */
export function CurateCard({ there, benchmark, hidden }: Props) {
  const { t } = useTranslation('showcase');
  if (!there)
    return (
      <Card title={t('curate.title')}>
        <p className="text-ink-soft">{t('curate.none')}</p>
      </Card>
    );
  return (
    <Card title={t('curate.title')} description={t('curate.text')}>
      <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="intent" value="benchmark" />
        <Field label={t('texts.benchmark')} className="min-w-56">
          <Select
            name="benchmark"
            defaultValue={benchmark ?? ''}
            placeholder={t('noBenchmark')}
            options={benchmarks.map((value) => ({ value, label: t(`benchmarks.${value}`) }))}
          />
        </Field>
        <Button variant="secondary">{t('curate.save')}</Button>
      </Form>
      <div className="mt-6 border-t border-line pt-6">
        {hidden ? (
          <ConfirmButton
            label={t('curate.unhide')}
            consequences={t('curate.unhideText')}
            variant="secondary"
            fields={{ intent: 'unhide' }}
          />
        ) : (
          <ConfirmButton
            label={t('curate.hide')}
            consequences={t('curate.hideText')}
            variant="danger"
            reason={{ name: 'reason', label: t('curate.reason'), required: true, max: 500 }}
            fields={{ intent: 'hide' }}
          />
        )}
      </div>
    </Card>
  );
}
