import { Checkbox } from '#app/ui/Checkbox.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FieldErrors } from '#app/ui/FieldErrors.tsx';
import { Select } from '#app/ui/Select.tsx';
import { usePlace } from './use-draft.ts';

interface Option {
  value: string;
  label: string;
}

/** One of several values. */
export function SelectControl({
  path,
  label,
  options,
  placeholder,
}: {
  path: string;
  label: string;
  options: readonly Option[];
  placeholder?: string;
}) {
  const { value, set, errors } = usePlace<string>(path);
  return (
    <Field label={label} errors={errors}>
      <Select
        options={[...options]}
        placeholder={placeholder}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </Field>
  );
}

/** Yes or no. */
export function ToggleControl({ path, label }: { path: string; label: string }) {
  const { value, set, errors } = usePlace<boolean>(path);
  return (
    <Checkbox label={label} errors={errors} checked={value} onChange={(event) => set(event.target.checked)} />
  );
}

/** Any of several values, kept in the order of the options. */
export function ChecksControl({
  path,
  label,
  options,
}: {
  path: string;
  label: string;
  options: readonly Option[];
}) {
  const { value, set, errors } = usePlace<string[]>(path);
  const toggle = (option: string, on: boolean) =>
    set(options.map((o) => o.value).filter((o) => (o === option ? on : value.includes(o))));
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-1.5">
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
        ))}
      </div>
      <FieldErrors id={`${path}-error`} errors={errors} />
    </fieldset>
  );
}
