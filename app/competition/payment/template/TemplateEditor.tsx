import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { ColumnsEditor } from './ColumnsEditor.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { amountFormats, dateFormats, delimiters, encodings, type PaymentTemplate } from './template.ts';

interface Props {
  name: string;
  definition: PaymentTemplate;
  refusal: Refusal | undefined;
}

/** Maps what a payment says to the columns of a bank's sheet, and shows with made-up payments what comes of it. */
export function TemplateEditor({ name, definition, refusal }: Props) {
  const { t } = useTranslation('award');
  const pending = useNavigation().state === 'submitting';
  const [template, setTemplate] = useState(definition);
  const change = (part: Partial<PaymentTemplate>) => setTemplate((before) => ({ ...before, ...part }));
  const choice = <Value extends string>(
    key: 'format' | 'encoding' | 'delimiter' | 'dateFormat' | 'amountFormat',
    values: readonly Value[],
    labelOf: (value: Value) => string,
  ) => (
    <Field label={t(`template.${key}`)}>
      <Select
        value={template[key]}
        onChange={(event) => change({ [key]: event.currentTarget.value } as Partial<PaymentTemplate>)}
        options={values.map((value) => ({ value, label: labelOf(value) }))}
      />
    </Field>
  );
  const csv = template.format === 'csv';
  return (
    <div className="grid grid-cols-1 gap-6">
      <Card title={t('template.form')}>
        <Form method="post" className="grid grid-cols-1 gap-5">
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="definition" value={JSON.stringify(template)} />
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
            <Field label={t('template.name')} errors={fieldErrors(t, refusal, 'name')} required>
              <TextInput name="name" defaultValue={name} maxLength={60} />
            </Field>
            {choice('format', ['xlsx', 'csv'], (value) => value.toUpperCase())}
            {csv && choice('encoding', encodings, (value) => t(`template.encodings.${value}`))}
            {csv &&
              choice('delimiter', delimiters, (value) => t(`template.delimiters.${delimiterName[value]}`))}
            {choice('dateFormat', dateFormats, (value) => value)}
            {choice('amountFormat', amountFormats, (value) => t(`template.amountFormats.${value}`))}
          </div>
          <Field
            label={t('template.headRows')}
            hint={t('template.headRowsHint')}
            errors={fieldErrors(t, refusal, 'definition.headRows')}
          >
            <TextArea
              rows={3}
              value={template.headRows}
              onChange={(event) => change({ headRows: event.currentTarget.value })}
            />
          </Field>
          <Checkbox
            label={t('template.headers')}
            checked={template.headers}
            onChange={(event) => change({ headers: event.currentTarget.checked })}
          />
          <ColumnsEditor
            columns={template.columns}
            errors={fieldErrors(t, refusal, 'definition.columns')}
            onChange={(columns) => change({ columns })}
          />
          <div>
            <Button pending={pending}>{t('template.save')}</Button>
          </div>
        </Form>
      </Card>
      <TemplatePreview template={template} />
    </div>
  );
}

const delimiterName = { ',': 'comma', ';': 'semicolon', '|': 'bar', '\t': 'tab' } as const;
