import { type ChangeEvent, forwardRef, type TextareaHTMLAttributes, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { controlStyle } from './control-style.ts';
import { cx } from './cx.ts';
import { useFieldControl } from './field-context.ts';

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** Characters allowed; shows a count, and lets one type past it rather than cut a pasted text. */
  max?: number;
}

const lengthOf = (text: unknown) => [...String(text ?? '')].length;

/** Several lines of text, with a count of characters where there is a limit. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { max, className, onChange, rows = 5, ...props },
  ref,
) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState(() => lengthOf(props.value ?? props.defaultValue));
  const used = props.value === undefined ? typed : lengthOf(props.value);
  const changed = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(lengthOf(event.target.value));
    onChange?.(event);
  };
  const over = max !== undefined && used > max;
  return (
    <div>
      <textarea
        ref={ref}
        rows={rows}
        {...useFieldControl(props)}
        onChange={changed}
        className={cx(
          controlStyle,
          'field-sizing-content max-h-[80dvh] min-h-24 resize-y leading-relaxed',
          className,
        )}
      />
      {max !== undefined && (
        <p
          className={cx('mt-1 text-end text-sm tabular', over ? 'font-medium text-danger' : 'text-ink-faint')}
          role={over ? 'status' : undefined}
        >
          {over ? t('ui.tooLong', { over: used - max, max }) : t('ui.characters', { used, max })}
        </p>
      )}
    </div>
  );
});
