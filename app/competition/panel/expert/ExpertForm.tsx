import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FieldErrors } from '#app/ui/FieldErrors.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import type { TypedExpert } from './expert-form.ts';

interface ExpertFormProps {
  known: readonly { key: string; name: Bilingual }[];
  values: TypedExpert;
  refusal: Refusal | undefined;
  /** an expert's address is fixed once invited */
  withEmail: boolean;
  intent: string;
  submit: string;
}

/** What the pool knows of an expert: who, where, in which fields, and where conflicts may come from. */
export function ExpertForm({ known, values, refusal, withEmail, intent, submit }: ExpertFormProps) {
  const { t } = useTranslation('panel');
  const say = useInLanguage();
  const errors = (name: string) => fieldErrors(t, refusal, name);
  const text = (name: string, required = false) => (
    <Field label={t(`expert.${name}`)} errors={errors(name)} required={required}>
      <TextInput name={name} defaultValue={values.texts[name]} maxLength={200} />
    </Field>
  );
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="intent" value={intent} />
      <RefusalNotice refusal={refusal} />
      <Card title={t('expert.person')}>
        <div className="grid gap-5 sm:grid-cols-2">
          {text('name', true)}
          {withEmail && (
            <Field label={t('expert.email')} errors={errors('email')} required>
              <TextInput name="email" type="email" maxLength={254} defaultValue={values.texts.email} />
            </Field>
          )}
          {text('unitName', true)}
          {text('unitCode')}
          {text('title')}
          <Field label={t('expert.keywords')} hint={t('expert.keywordsHint')}>
            <TextInput name="keywords" defaultValue={values.texts.keywords} maxLength={400} />
          </Field>
          <Checkbox name="senior" label={t('expert.senior')} defaultChecked={values.texts.senior === 'on'} />
        </div>
        <fieldset className="mt-5 grid gap-2">
          <legend className="mb-2 font-medium">{t('expert.specialties')}</legend>
          {known.map((track) => (
            <Checkbox
              key={track.key}
              name={`specialty.${track.key}`}
              label={say(track.name)}
              defaultChecked={values.specialties.includes(track.key)}
            />
          ))}
          <FieldErrors id="specialties-error" errors={errors('specialties') ?? []} />
        </fieldset>
        <Field label={t('expert.biography')} className="mt-5">
          <TextArea name="biography" rows={3} max={2000} defaultValue={values.texts.biography} />
        </Field>
      </Card>
      <Affiliations first={values.affiliations} />
      <div>
        <Button>{submit}</Button>
      </div>
    </Form>
  );
}

const kinds = ['employment', 'directorship', 'shareholding', 'cooperation'] as const;
const blank = { kind: 'employment', unitName: '', unitCode: '', from: '', to: '' };

function Affiliations({ first }: { first: TypedExpert['affiliations'] }) {
  const { t } = useTranslation('panel');
  const [rows, setRows] = useState(() => first.map((row, i) => ({ ...row, id: i })));
  const add = () =>
    setRows((all) => [...all, { ...blank, id: Math.max(-1, ...all.map((row) => row.id)) + 1 }]);
  return (
    <Card title={t('expert.affiliations')} description={t('expert.affiliationsHint')}>
      <div className="grid gap-4">
        {rows.map((row) => (
          <fieldset
            key={row.id}
            className="grid items-end gap-3 rounded-lg border border-line p-4 sm:grid-cols-2 lg:grid-cols-[9rem_1fr_12rem_9rem_9rem_auto]"
          >
            <legend className="sr-only">{row.unitName || t('expert.affiliations')}</legend>
            <Field label={t('columns.kind')}>
              <Select
                name={`affiliation.${row.id}.kind`}
                defaultValue={row.kind}
                options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              />
            </Field>
            <Field label={t('expert.unitName')}>
              <TextInput
                name={`affiliation.${row.id}.unitName`}
                defaultValue={row.unitName}
                maxLength={200}
              />
            </Field>
            <Field label={t('expert.unitCode')}>
              <TextInput name={`affiliation.${row.id}.unitCode`} defaultValue={row.unitCode} />
            </Field>
            <Field label={t('expert.from')}>
              <TextInput name={`affiliation.${row.id}.from`} type="date" defaultValue={row.from} />
            </Field>
            <Field label={t('expert.to')}>
              <TextInput name={`affiliation.${row.id}.to`} type="date" defaultValue={row.to} />
            </Field>
            <Button
              type="button"
              variant="quiet"
              onClick={() => setRows((all) => all.filter((other) => other.id !== row.id))}
            >
              {t('expert.removeRow')}
            </Button>
          </fieldset>
        ))}
        <div>
          <Button type="button" variant="secondary" onClick={add}>
            {t('expert.addRow')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
