import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { NarrowPage } from './NarrowPage.tsx';

interface EnrolmentFormProps {
  enrolment: { picture: string; secret: string; backupCodes: string[] };
  refusal: Refusal | undefined;
}

/** What the authenticator needs, the backup codes, and the first code that proves it works. */
export function EnrolmentForm({ enrolment, refusal }: EnrolmentFormProps) {
  const { t } = useTranslation('access');
  const { picture, secret, backupCodes } = enrolment;
  return (
    <NarrowPage title={t('twoFactor.title')} description={t('twoFactor.scan')}>
      <img
        src={picture}
        alt={t('twoFactor.picture')}
        width={220}
        height={220}
        className="mx-auto rounded-lg border border-line"
      />
      <p>
        <span className="block text-ink-faint text-sm">{t('twoFactor.secret')}</span>
        <code className="break-all">{secret}</code>
      </p>
      <section>
        <h2 className="font-semibold">{t('twoFactor.backup')}</h2>
        <p className="text-ink-soft text-sm">{t('twoFactor.backupText')}</p>
        <ul className="mt-2 grid grid-cols-2 gap-1 font-mono">
          {backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </section>
      <Form method="post" className="grid gap-5">
        {refusal && !refusal.fields && <RefusalNotice refusal={refusal} />}
        <Field
          label={t('twoFactor.code')}
          hint={t('twoFactor.codeHint')}
          errors={fieldErrors(t, refusal, 'code')}
          required
        >
          <TextInput name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={9} />
        </Field>
        <Button name="intent" value="confirm">
          {t('twoFactor.confirm')}
        </Button>
      </Form>
      <Form method="post">
        <Button variant="quiet" name="intent" value="abandon">
          {t('twoFactor.abandon')}
        </Button>
      </Form>
    </NarrowPage>
  );
}
