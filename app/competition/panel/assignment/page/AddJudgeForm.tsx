import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface AddJudgeFormProps {
  addable: readonly { expertId: string; name: string; unitName: string }[];
  refusal: Refusal | undefined;
  typed: Record<string, string>;
}

/** An eligible expert of the pool joins those drawn, with the reason on record. */
export function AddJudgeForm({ addable, refusal, typed }: AddJudgeFormProps) {
  const { t } = useTranslation('assignment');
  if (addable.length === 0) return null;
  return (
    <Card title={t('add')} description={t('addText')}>
      <Form method="post" className="grid items-end gap-5 sm:grid-cols-[1fr_1fr_auto]" data-screen-only="">
        <input type="hidden" name="intent" value="add" />
        <Field label={t('expert')} errors={fieldErrors(t, refusal, 'expertId')} required>
          <Select
            name="expertId"
            defaultValue={typed.expertId}
            options={addable.map((e) => ({ value: e.expertId, label: `${e.name} · ${e.unitName}` }))}
          />
        </Field>
        <Field label={t('reason')} errors={fieldErrors(t, refusal, 'reason')} required>
          <TextInput name="reason" maxLength={500} defaultValue={typed.reason} />
        </Field>
        <Button variant="secondary">{t('add')}</Button>
      </Form>
    </Card>
  );
}
