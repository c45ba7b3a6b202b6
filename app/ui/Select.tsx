import { ChevronDown } from 'lucide-react';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import { controlStyle } from './control-style.ts';
import { cx } from './cx.ts';
import { useFieldControl } from './field-context.ts';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  /** The choices; or give `<option>` elements as children. */
  options?: readonly SelectOption[];
  /** The text of the empty choice. */
  placeholder?: string;
}

/** The browser's own select: it is what phones handle best. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options = [], placeholder, className, children, ...props },
  ref,
) {
  return (
    <span className="relative block">
      <select
        ref={ref}
        {...useFieldControl(props)}
        className={cx(controlStyle, 'appearance-none pe-9', className)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-ink-soft"
      />
    </span>
  );
});
