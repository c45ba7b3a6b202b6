import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { conflictKinds } from './conflict.ts';

interface FoundConflictFormProps {
  roundId: string;
  experts: readonly { id: string; name: string; unitName: string }[];
  solutions: readonly { id: string; number: string | null; title: string }[];
  refusal: Refusal | undefined;
  typed: Record<string, string>;
}

/** The secretary records a conflict that was found otherwise than by declaration or in the records. */
export function FoundConflictForm({ roundId, experts, solutions, refusal, typed }: FoundConflictFormProps) {
  const { t } = useTranslation('panel');
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Field label={label} errors={fieldErrors(t, refusal, name)} required>
      <Select name={name} placeholder={t('found.choose')} defaultValue={typed[name]} options={options} />
    </Field>
  );
  return (
    <Card title={t('found.title')} description={t('found.text')}>
      <Form method="post" className="grid gap-5 sm:grid-cols-2">
        <input type="hidden" name="roundId" value={roundId} />
        {refusal && (
          <div className="sm:col-span-2">
            <RefusalNotice refusal={refusal} />
          </div>
        )}
        {choice(
          'expertId',
          t('columns.expert'),
          experts.map((e) => ({ value: e.id, label: `${e.name} · ${e.unitName}` })),
        )}
        {choice(
          'submissionId',
          t('columns.solution'),
          solutions.map((s) => ({ value: s.id, label: `${s.number ?? ''} ${s.title}`.trim() })),
        )}
        {choice(
          'kind',
          t('columns.kind'),
          conflictKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        )}
        <Field
          label={t('reason')}
          errors={fieldErrors(t, refusal, 'reason')}
          className="sm:col-span-2"
          required
        >
          <TextArea name="reason" rows={2} max={500} defaultValue={typed.reason} />
        </Field>
        <div className="sm:col-span-2">
          <Button name="intent" value="record" variant="secondary">
            {t('found.submit')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
