import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { benchmarks, type Texts } from './entry.ts';

interface Props {
  texts: Texts;
  refusal?: Refusal | undefined;
  typed?: Record<string, string> | undefined;
}

/** What an entry says. */
export function TextsForm({ texts, refusal, typed }: Props) {
  const { t } = useTranslation('showcase');
  const errors = (name: string) => fieldErrors(t, refusal, name);
  return (
    <Card title={t('texts.title')} description={t('texts.text')}>
      <Form method="post" preventScrollReset className="grid gap-5">
        <input type="hidden" name="intent" value="texts" />
        <Field label={t('texts.benchmark')} errors={errors('benchmark')} className="sm:max-w-xs">
          <Select
            name="benchmark"
            defaultValue={typed?.benchmark ?? texts.benchmark ?? ''}
            placeholder={t('noBenchmark')}
            options={benchmarks.map((value) => ({ value, label: t(`benchmarks.${value}`) }))}
          />
        </Field>
        <Field label={t('texts.summaryZh')} errors={errors('summaryZh')}>
          <TextArea name="summaryZh" rows={5} max={1000} defaultValue={typed?.summaryZh ?? texts.summaryZh} />
        </Field>
        <Field label={t('texts.summaryEn')} errors={errors('summaryEn')}>
          <TextArea name="summaryEn" rows={5} max={2000} defaultValue={typed?.summaryEn ?? texts.summaryEn} />
        </Field>
        <Field label={t('texts.contact')} hint={t('texts.contactHint')} errors={errors('contact')}>
          <TextInput name="contact" maxLength={200} defaultValue={typed?.contact ?? texts.contact} />
        </Field>
        <div>
          <Button>{t('texts.save')}</Button>
        </div>
      </Form>
    </Card>
  );
}
