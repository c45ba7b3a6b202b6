import { cx } from './cx.ts';
import { softTone, type Tone } from './tone.ts';

/** The state a thing is in; the dot keeps states apart from other badges. */
export function StateBadge({ tone, label, className }: { tone: Tone; label: string; className?: string }) {
  return <span className={cx('state-badge', softTone[tone], className)}>{label}</span>;
}
