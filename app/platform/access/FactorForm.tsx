import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface FactorFormProps {
  /** to set one up, to replace it, or to give it up: the last two take a code of the one in force */
  intent: 'begin' | 'change' | 'end';
  refusal: Refusal | undefined;
}

/** Asks for the password, and for a code where there is a second factor, before anything of it changes. */
export function FactorForm({ intent, refusal }: FactorFormProps) {
  const { t } = useTranslation('access');
  const form = (
    <Form method="post" className="grid gap-5">
      <input type="hidden" name="intent" value={intent === 'end' ? 'end' : 'begin'} />
      {refusal && !refusal.fields && <RefusalNotice refusal={refusal} />}
      <Field label={t('twoFactor.password')} errors={fieldErrors(t, refusal, 'password')} required>
        <TextInput name="password" type="password" autoComplete="current-password" />
      </Field>
      {intent !== 'begin' && (
        <Field
          label={t(intent === 'end' ? 'twoFactor.endCode' : 'twoFactor.changeCode')}
          errors={fieldErrors(t, refusal, 'code')}
          required
        >
          <TextInput name="code" autoComplete="one-time-code" maxLength={24} />
        </Field>
      )}
      <Button variant={intent === 'end' ? 'danger' : intent === 'change' ? 'secondary' : 'primary'}>
        {t(`twoFactor.${intent}`)}
      </Button>
    </Form>
  );
  if (intent === 'begin') return form;
  return (
    <details open={refusal !== undefined} className="border-line border-t pt-4">
      <summary className="cursor-pointer font-semibold">{t(`twoFactor.${intent}`)}</summary>
      <p className="my-3 text-ink-soft text-sm">{t(`twoFactor.${intent}Text`)}</p>
      {form}
    </details>
  );
}
