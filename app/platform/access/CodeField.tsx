import { useTranslation } from 'react-i18next';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

/** The code of the second factor, asked for at the moment of an act. */
export function CodeField({ refusal }: { refusal?: Refusal | undefined }) {
  const { t } = useTranslation('access');
  return (
    <Field
      label={t('secondFactor.code')}
      hint={t('secondFactor.hint')}
      errors={fieldErrors(t, refusal, 'code')}
      className="max-w-xs"
      required
    >
      <TextInput
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        className="tabular"
      />
    </Field>
  );
}
