import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface StatProps {
  label: ReactNode;
  value: ReactNode;
  hint?: ReactNode;
  tone?: 'ink' | 'seal' | 'gold' | 'success';
  className?: string;
}

const inks = { ink: 'text-ink', seal: 'text-seal', gold: 'text-gold', success: 'text-jade' };

/** One figure that matters. */
export function Stat({ label, value, hint, tone = 'ink', className }: StatProps) {
  return (
    <div className={cx('grid min-w-0 gap-0.5', className)}>
      <p className="text-sm text-ink-faint">{label}</p>
      <p
        className={cx(
          'text-xl font-bold tabular wrap-anywhere sm:text-[1.5rem] [&_data]:whitespace-normal',
          inks[tone],
        )}
      >
        {value}
      </p>
      {hint != null && <p className="text-sm text-ink-faint">{hint}</p>}
    </div>
  );
}
