import { cx } from './cx.ts';

export interface ProgressBarProps {
  label: string;
  value: number;
  max?: number;
  /** What stands beside it; "3 / 12" and the like. */
  text?: string;
  tone?: 'action' | 'success' | 'danger' | 'gold';
  hideLabel?: boolean;
  className?: string;
}

const fills = { action: 'bg-action', success: 'bg-jade', danger: 'bg-danger', gold: 'bg-gold' };

/** How far something has come. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, value, max = 100, text, tone = 'action', hideLabel, className } = props;
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={cx('grid gap-1.5', className)}>
      {(!hideLabel || text) && (
        <div className="flex justify-between gap-4 text-sm text-ink-soft">
          <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
          {text && <span className="tabular">{text}</span>}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full bg-line"
      >
        <div
          className={cx('h-full rounded-full transition-[width]', fills[tone])}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
