import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { CodeField } from '#app/platform/access/CodeField.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface Props {
  decisions: readonly string[];
  paidOn: string;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** Decides a case: what is recorded, and why, with a second factor. */
export function DecideCase({ decisions, paidOn, refusal, typed }: Props) {
  const { t } = useTranslation(['payment', 'award']);
  const pending = useNavigation().state === 'submitting';
  const [decision, setDecision] = useState(typed?.decision ?? '');
  return (
    <Card title={t('cases.decide')} description={t('cases.decideText')}>
      <Form method="post" className="grid gap-5">
        <RadioGroup
          name="decision"
          legend={t('cases.decision')}
          required
          value={decision}
          onValueChange={setDecision}
          errors={fieldErrors(t, refusal, 'decision')}
          options={decisions.map((value) => ({
            value,
            label: t(`decisions.${value}`),
            hint: t(`decisionHints.${value}`),
          }))}
        />
        <Field label={t('order.reason')} errors={fieldErrors(t, refusal, 'reason')} required>
          <TextArea name="reason" rows={3} max={2000} defaultValue={typed?.reason} />
        </Field>
        {decision === 'recordPaid' && (
          <Field
            label={t('award:finance.paidOn')}
            errors={fieldErrors(t, refusal, 'paidOn')}
            className="max-w-xs"
            required
          >
            <TextInput name="paidOn" type="date" defaultValue={typed?.paidOn ?? paidOn} />
          </Field>
        )}
        <CodeField refusal={refusal} />
        <div>
          <Button pending={pending}>{t('cases.close')}</Button>
        </div>
      </Form>
    </Card>
  );
}
