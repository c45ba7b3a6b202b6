import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface NominateFormProps {
  /** what the form posts beside the expert and the reason */
  fields: Record<string, string>;
  nameable: readonly { expertId: string; name: string; unitName: string }[];
  refusal?: Refusal | undefined;
  typed?: Record<string, string>;
}

/** Names an expert for the panel by hand, with the reason; another person confirms. */
export function NominateForm({ fields, nameable, refusal, typed = {} }: NominateFormProps) {
  const { t } = useTranslation('panel');
  return (
    <Form method="post" className="grid items-end gap-5 sm:grid-cols-[1fr_1fr_auto]" data-screen-only="">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field label={t('columns.expert')} errors={fieldErrors(t, refusal, 'expertId')} required>
        <Select
          name="expertId"
          defaultValue={typed.expertId}
          options={nameable.map((e) => ({ value: e.expertId, label: `${e.name} · ${e.unitName}` }))}
        />
      </Field>
      <Field label={t('reason')} errors={fieldErrors(t, refusal, 'reason')} required>
        <TextInput name="reason" maxLength={500} defaultValue={typed.reason} />
      </Field>
      <Button variant="secondary">{t('nomination.submit')}</Button>
    </Form>
  );
}
