import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { plainCode } from '#app/platform/typed.ts';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { isCreditCode } from './credit-code.ts';

const kinds = ['enterprise', 'institute', 'university', 'other'] as const;

interface ProviderFieldsProps {
  values: Record<string, string>;
  refusal: Refusal | undefined;
  /** the masked phone that is stored, when an empty field keeps it */
  storedPhone?: string;
}

/** What a unit says of itself; the code is asked for at registration only. */
export function ProviderFields({ values, refusal, storedPhone }: ProviderFieldsProps) {
  const { t } = useTranslation('provider');
  const errors = (name: string) => fieldErrors(t, refusal, name);
  const text = (name: string, { required = false, max = 200, autoComplete = 'off' } = {}) => (
    <Field label={t(`fields.${name}`)} errors={errors(name)} required={required}>
      <TextInput name={name} defaultValue={values[name]} maxLength={max} autoComplete={autoComplete} />
    </Field>
  );
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {storedPhone === undefined && (
        <CreditCodeField value={values.creditCode ?? ''} errors={errors('creditCode')} />
      )}
      {text('name', { required: true, autoComplete: 'organization' })}
      {text('nameEn')}
      <Field label={t('fields.kind')} errors={errors('kind')} required>
        <Select
          name="kind"
          defaultValue={values.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      </Field>
      {text('region', { max: 100 })}
      {text('address', { max: 300 })}
      {text('legalRepresentative', { required: true, max: 100 })}
      {text('contactName', { required: true, max: 100, autoComplete: 'name' })}
      <Field
        label={t('fields.contactPhone')}
        hint={storedPhone ? t('page.phoneKept', { phone: storedPhone }) : t('fields.contactPhoneHint')}
        errors={errors('contactPhone')}
        required={!storedPhone}
      >
        <TextInput name="contactPhone" type="tel" defaultValue={values.contactPhone} autoComplete="tel" />
      </Field>
    </div>
  );
}

/** Says at the eighteenth character whether the code checks. */
function CreditCodeField({ value, errors }: { value: string; errors: string[] | undefined }) {
  const { t } = useTranslation('provider');
  const [code, setCode] = useState(value);
  const typed = plainCode(code);
  const wrong = typed.length >= 18 && !isCreditCode(typed);
  return (
    <Field
      label={t('fields.creditCode')}
      hint={isCreditCode(typed) ? t('fields.creditCodeGood') : t('fields.creditCodeHint')}
      errors={wrong ? t('errors.creditCode') : errors}
      required
    >
      <TextInput
        name="creditCode"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
    </Field>
  );
}
