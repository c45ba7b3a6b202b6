import { useTranslation } from 'react-i18next';
import { Field } from '#app/ui/Field.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { usePlace } from './use-draft.ts';

interface TextControlProps {
  path: string;
  label: string;
  hint?: string;
  /** more than one makes a text area */
  rows?: number;
  max?: number;
  required?: boolean;
  type?: 'text' | 'email' | 'tel';
}

/** A text of the draft. */
export function TextControl({ path, label, hint, rows = 1, max, required, type }: TextControlProps) {
  const { value, set, errors } = usePlace<string>(path);
  return (
    <Field label={label} hint={hint} errors={errors} required={required}>
      {rows > 1 ? (
        <TextArea rows={rows} max={max} value={value} onChange={(event) => set(event.target.value)} />
      ) : (
        <TextInput type={type} value={value} onChange={(event) => set(event.target.value)} />
      )}
    </Field>
  );
}

/** A text in both languages, side by side. */
export function BilingualControl({ path, label, ...rest }: TextControlProps) {
  const { t } = useTranslation('call');
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <TextControl path={`${path}.zh`} label={label} {...rest} />
      <TextControl
        path={`${path}.en`}
        label={t('editor.englishOf', { label })}
        {...rest}
        hint={undefined}
        required={false}
      />
    </div>
  );
}
