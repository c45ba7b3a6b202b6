import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

/** A member signs the report, or writes why they dissent from it. */
export function SignReportForm({
  refusal,
  typed,
}: {
  refusal: Refusal | undefined;
  typed: Record<string, string>;
}) {
  const { t } = useTranslation('rounds');
  const [kind, setKind] = useState(typed.kind ?? 'agreed');
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t('report.sign')} description={t('report.signText')} data-screen-only="">
      <Form method="post" className="grid max-w-2xl gap-5">
        <RefusalNotice refusal={refusal} />
        <RadioGroup
          name="kind"
          legend={t('report.opinion')}
          required
          value={kind}
          onValueChange={setKind}
          options={(['agreed', 'dissent'] as const).map((value) => ({
            value,
            label: t(`report.opinions.${value}`),
          }))}
        />
        {kind === 'dissent' && (
          <Field
            label={t('report.dissent')}
            hint={t('report.dissentHint')}
            required
            errors={fieldErrors(t, refusal, 'dissent')}
          >
            <TextArea name="dissent" rows={5} max={4000} defaultValue={typed.dissent} />
          </Field>
        )}
        <Field
          label={t('report.signedName')}
          hint={t('report.signedNameHint')}
          required
          errors={fieldErrors(t, refusal, 'signedName')}
        >
          <TextInput name="signedName" maxLength={60} autoComplete="off" defaultValue={typed.signedName} />
        </Field>
        <Button className="justify-self-start" pending={pending}>
          {t('report.submit')}
        </Button>
      </Form>
    </Card>
  );
}
