import { forwardRef, type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { FieldErrors } from './FieldErrors.tsx';

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[] | null;
}

/** A box to tick, with its label beside it. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, errors, className, id, ...rest },
  ref,
) {
  const made = useId();
  const own = id ?? made;
  const wrong = Boolean(errors?.length);
  return (
    <div className={cx('grid gap-1', className)}>
      <div className="flex items-start gap-2.5">
        <input
          ref={ref}
          type="checkbox"
          id={own}
          aria-describedby={cx(hint != null && `${own}-hint`, wrong && `${own}-error`) || undefined}
          aria-invalid={wrong || undefined}
          className="mt-1 size-5 shrink-0 accent-action"
          {...rest}
        />
        <label htmlFor={own}>{label}</label>
      </div>
      {hint != null && (
        <p id={`${own}-hint`} className="ps-7.5 text-sm text-ink-faint">
          {hint}
        </p>
      )}
      <FieldErrors id={`${own}-error`} errors={errors ?? []} />
    </div>
  );
});
