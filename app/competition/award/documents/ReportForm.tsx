import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface Props {
  kinds: readonly string[];
  funds: readonly { id: string; name: string }[];
  today: string;
  typed?: Record<string, string> | undefined;
  refusal?: Refusal | undefined;
  made?: boolean | undefined;
}

/** Asks for a report of a fund over a period; the current year unless said otherwise. */
export function ReportForm({ kinds, funds, today, typed, refusal, made }: Props) {
  const { t } = useTranslation('documents');
  const errors = (name: string) => fieldErrors(t, refusal, name);
  return (
    <Card title={t('make.title')} description={t('make.text')} className="mb-8">
      <RefusalNotice refusal={refusal} />
      {made !== undefined && (
        <Notice tone="success" className="mb-4">
          {t(made ? 'make.done' : 'make.same')}
        </Notice>
      )}
      <Form
        method="post"
        className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1fr_auto] lg:items-end"
      >
        <Field label={t('make.kind')} required>
          <Select
            name="kind"
            defaultValue={typed?.kind}
            options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
        </Field>
        <Field label={t('make.fund')} errors={errors('fundId')} required>
          <Select
            name="fundId"
            defaultValue={typed?.fundId}
            options={funds.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field label={t('make.from')} errors={errors('from')} required>
          <TextInput type="date" name="from" defaultValue={typed?.from ?? `${today.slice(0, 4)}-01-01`} />
        </Field>
        <Field label={t('make.to')} errors={errors('to')} required>
          <TextInput type="date" name="to" defaultValue={typed?.to ?? today} max={today} />
        </Field>
        <Button name="intent" value="compile">
          {t('make.submit')}
        </Button>
      </Form>
      {kinds.includes('paymentsRegister') && (
        <p className="mt-4 text-sm text-ink-faint">{t('library.personal')}</p>
      )}
    </Card>
  );
}
