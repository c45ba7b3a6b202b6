import { useState } from 'react';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { usePlace } from './use-draft.ts';

interface NumberControlProps {
  path: string;
  label: string;
  hint?: string;
  /** so many units of the draft make one of what is typed: 100 fen a yuan */
  scale?: number;
  /** takes the number instead of the draft's place, where more changes with it */
  onNumber?: (value: number) => void;
  onFocus?: () => void;
}

/** A whole number of the draft. What was typed is shown as it was, as long as it means the number. */
export function NumberControl({ path, label, hint, scale = 1, onNumber, onFocus }: NumberControlProps) {
  const { value, set, errors } = usePlace<number>(path);
  const [typed, setTyped] = useState<string | null>(null);
  const meant = (text: string) => Math.round(Number(text) * scale);
  const shown = typed !== null && meant(typed) === value ? typed : String(value / scale);
  return (
    <Field label={label} hint={hint} errors={errors}>
      <TextInput
        inputMode="decimal"
        className="tabular"
        value={shown}
        onFocus={onFocus}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          const text = event.target.value;
          if (!/^\d{0,12}(\.\d{0,2})?$/.test(text)) return;
          setTyped(text);
          (onNumber ?? set)(meant(text));
        }}
      />
    </Field>
  );
}
