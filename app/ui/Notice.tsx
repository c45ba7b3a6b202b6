import { CircleAlert, CircleCheck, Info, TriangleAlert, Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Tone } from './tone.ts';

const looks = {
  neutral: { icon: Info, box: 'border-line bg-sunken', ink: 'text-ink-soft' },
  info: { icon: Info, box: 'border-action/30 bg-action-soft', ink: 'text-action' },
  success: { icon: CircleCheck, box: 'border-jade/30 bg-jade-soft', ink: 'text-jade' },
  warning: { icon: TriangleAlert, box: 'border-amber/30 bg-amber-soft', ink: 'text-amber' },
  danger: { icon: CircleAlert, box: 'border-danger/30 bg-danger-soft', ink: 'text-danger' },
  gold: { icon: Trophy, box: 'border-gold/30 bg-gold-soft', ink: 'text-gold' },
} satisfies Record<Tone, { icon: unknown; box: string; ink: string }>;

export interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  /** Speaks up when it appears: `alert` at once, `status` when there is a pause. A danger is an alert. */
  role?: 'alert' | 'status' | 'none';
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** Something to know before going on. */
export function Notice({ tone = 'info', title, role, actions, className, children }: NoticeProps) {
  const { icon: Icon, box, ink } = looks[tone];
  const spoken = role ?? (tone === 'danger' ? 'alert' : 'status');
  return (
    <div
      role={spoken === 'none' ? undefined : spoken}
      className={cx('flex gap-3 rounded-lg border px-4 py-3.5', box, className)}
    >
      <Icon aria-hidden="true" className={cx('mt-0.5 size-5 shrink-0', ink)} />
      <div className="min-w-0 flex-1 text-ink">
        {title != null && <p className={cx('font-semibold', ink)}>{title}</p>}
        {children}
        {actions != null && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
