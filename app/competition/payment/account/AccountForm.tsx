import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

interface Props {
  registeredName: string;
  account: { bankName: string; bankCode: string } | null;
  /** the bank sent the money back, or could not pay: the account is entered once more */
  anew?: boolean;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** 收款账户: the one thing the winning unit has to say. The number is asked for twice and never shown again. */
export function AccountForm({ registeredName, account, anew = false, refusal, typed }: Props) {
  const { t } = useTranslation('award');
  const pending = useNavigation().state === 'submitting';
  const errors = (name: string) => fieldErrors(t, refusal, name);
  return (
    <Card
      title={t(anew ? 'grant.enterAnew' : account ? 'grant.change' : 'grant.confirm')}
      description={t(anew ? 'grant.returnedText' : account ? 'grant.changeText' : 'grant.accountText')}
    >
      <Form method="post" className="grid gap-5 sm:grid-cols-2">
        <input type="hidden" name="intent" value="confirmAccount" />
        <div className="sm:col-span-2">
          <RefusalNotice refusal={refusal} />
        </div>
        <Field
          label={t('grant.accountName')}
          hint={t('grant.accountNameHint', { name: registeredName })}
          errors={errors('accountName')}
          required
          className="sm:col-span-2"
        >
          <TextInput name="accountName" defaultValue={typed?.accountName ?? registeredName} />
        </Field>
        <Field
          label={t('grant.bankName')}
          hint={t('grant.bankNameHint')}
          errors={errors('bankName')}
          required
        >
          <TextInput name="bankName" defaultValue={typed?.bankName ?? account?.bankName} />
        </Field>
        <Field label={t('grant.bankCode')} hint={t('grant.bankCodeHint')} errors={errors('bankCode')}>
          <TextInput
            name="bankCode"
            inputMode="numeric"
            defaultValue={typed?.bankCode ?? account?.bankCode}
          />
        </Field>
        <Field label={t('grant.number')} hint={t('grant.numberHint')} errors={errors('number')} required>
          <TextInput name="number" inputMode="numeric" autoComplete="off" defaultValue={typed?.number} />
        </Field>
        <Field label={t('grant.numberAgain')} errors={errors('numberAgain')} required>
          <TextInput
            name="numberAgain"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={typed?.numberAgain}
          />
        </Field>
        <div className="sm:col-span-2">
          <Button pending={pending}>{t(anew || !account ? 'grant.confirm' : 'grant.change')}</Button>
        </div>
      </Form>
    </Card>
  );
}
