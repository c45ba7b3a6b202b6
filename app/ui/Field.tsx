import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { FieldContext, type FieldControl } from './field-context.ts';

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** One error or several; none when empty. */
  errors?: string | readonly string[] | null;
  required?: boolean;
  /** The control is many lines high: its hint is read before it. */
  tall?: boolean;
  /** The control's id; made up when absent. */
  id?: string;
  className?: string;
  /** A control of `ui/`, which wires itself, or a function that is given the wiring. */
  children: ReactNode | ((control: FieldControl) => ReactNode);
}

/** A label, its control, the hint hintLine it so that fields side by side stay in line, and the errors, tied together for assistive technology. */
export function Field({ label, hint, errors, required, tall, id, className, children }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const messages = typeof errors === 'string' ? [errors] : (errors ?? []);
  const wrong = messages.length > 0;
  const described = cx(hint != null && `${controlId}-hint`, wrong && `${controlId}-error`);
  const control: FieldControl = {
    id: controlId,
    ...(required && { required: true }),
    ...(described && { 'aria-describedby': described }),
    ...(wrong && { 'aria-invalid': true as const }),
  };
  const hintLine = hint != null && (
    <p id={`${controlId}-hint`} className="text-sm text-ink-faint">
      {hint}
    </p>
  );
  return (
    <div className={cx('grid content-start gap-1.5', className)}>
      <label htmlFor={controlId} className="font-medium text-ink">
        {label}
        {required && (
          <span className="ms-1 text-danger" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {tall && hintLine}
      <FieldContext.Provider value={control}>
        {typeof children === 'function' ? children(control) : children}
      </FieldContext.Provider>
      {!tall && hintLine}
      <FieldErrors id={`${controlId}-error`} errors={messages} />
    </div>
  );
}
