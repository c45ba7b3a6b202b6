import { forwardRef, type InputHTMLAttributes } from 'react';
import { controlStyle } from './control-style.ts';
import { cx } from './cx.ts';
import { useFieldControl } from './field-context.ts';

/** A line of text; inside a Field it wires itself to it. */
export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function TextInput({ className, ...props }, ref) {
    return (
      <input ref={ref} type="text" {...useFieldControl(props)} className={cx(controlStyle, className)} />
    );
  },
);
