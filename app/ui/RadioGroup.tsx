import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { FieldErrors } from './FieldErrors.tsx';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps {
  name: string;
  legend: ReactNode;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  hint?: ReactNode;
  errors?: readonly string[] | null;
  required?: boolean;
  disabled?: boolean;
  /** Side by side instead of below each other. */
  inline?: boolean;
  className?: string;
}

/** One choice of several, all in sight. */
export function RadioGroup({
  name,
  legend,
  options,
  hint,
  errors,
  inline,
  className,
  ...group
}: RadioGroupProps) {
  const id = useId();
  const wrong = Boolean(errors?.length);
  return (
    <fieldset
      className={cx('grid gap-2', className)}
      aria-describedby={cx(hint != null && `${id}-hint`, wrong && `${id}-error`) || undefined}
      disabled={group.disabled}
    >
      <legend className="mb-1.5 font-medium">
        {legend}
        {group.required && (
          <span className="ms-1 text-danger" aria-hidden="true">
            *
          </span>
        )}
      </legend>
      {hint != null && (
        <p id={`${id}-hint`} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
      <div className={inline ? 'flex flex-wrap gap-x-6 gap-y-2' : 'grid gap-2'}>
        {options.map((option) => (
          <label key={option.value} className="flex items-start gap-2.5">
            <input
              type="radio"
              name={name}
              value={option.value}
              required={group.required}
              disabled={option.disabled}
              checked={group.value === undefined ? undefined : group.value === option.value}
              defaultChecked={group.value === undefined ? group.defaultValue === option.value : undefined}
              onChange={() => group.onValueChange?.(option.value)}
              className="mt-1 size-5 shrink-0 accent-action"
            />
            <span>
              {option.label}
              {option.hint != null && <span className="block text-sm text-ink-faint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id={`${id}-error`} errors={errors ?? []} />
    </fieldset>
  );
}
