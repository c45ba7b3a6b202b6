import { useTranslation } from 'react-i18next';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { usePlace } from './use-draft.ts';

const SHANGHAI = 8 * 3_600_000;

/** `2027-01-08T17:00` in Shanghai, for the browser's control; empty where the instant is none. */
function toLocal(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? '' : new Date(at + SHANGHAI).toISOString().slice(0, 16);
}

/** An instant of the draft, typed as date and time in Shanghai wherever the browser is. */
export function InstantControl({ path, label }: { path: string; label: string }) {
  const { t } = useTranslation('call');
  const { value, set, errors } = usePlace<string>(path);
  return (
    <Field label={label} hint={t('editor.shanghai')} errors={errors} required>
      <TextInput
        type="datetime-local"
        value={toLocal(value)}
        onChange={(event) =>
          set(event.target.value === '' ? '' : new Date(`${event.target.value}:00+08:00`).toISOString())
        }
      />
    </Field>
  );
}
