import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';

export type StepState = 'done' | 'now' | 'next';

export interface Step {
  key?: string;
  label: ReactNode;
  /** When; or what happens there. */
  description?: ReactNode;
  state: StepState;
}

export interface StepsProps {
  label: string;
  items: readonly Step[];
  /** Below each other at any width. */
  vertical?: boolean;
  className?: string;
}

/** A way with its steps: behind, at, ahead. Lies flat where there is room. */
export function Steps({ label, items, vertical = false, className }: StepsProps) {
  const flat = !vertical;
  return (
    <ol aria-label={label} className={cx('grid', flat && 'lg:auto-cols-fr lg:grid-flow-col', className)}>
      {items.map((item, index) => (
        <StepItem
          key={item.key ?? String(index)}
          item={item}
          number={index + 1}
          flat={flat}
          last={index === items.length - 1}
        />
      ))}
    </ol>
  );
}

const dots: Record<StepState, string> = {
  done: 'border-jade bg-jade-soft text-jade',
  now: 'border-seal-fill bg-seal-fill text-on-seal',
  next: 'border-line-strong bg-surface text-ink-faint',
};

function StepItem({
  item,
  number,
  flat,
  last,
}: {
  item: Step;
  number: number;
  flat: boolean;
  last: boolean;
}) {
  const { t } = useTranslation('common');
  const line = item.state === 'done' ? 'bg-jade' : 'bg-line';
  return (
    <li
      aria-current={item.state === 'now' ? 'step' : undefined}
      className={cx(
        'relative flex gap-3.5',
        !last && 'pb-6',
        flat && 'lg:flex-col lg:gap-2.5 lg:pe-4 lg:pb-0',
      )}
    >
      {!last && (
        <span
          aria-hidden="true"
          className={cx(
            'absolute start-[0.9375rem] top-8 bottom-0 w-0.5',
            flat && 'lg:start-8 lg:end-0 lg:top-[0.9375rem] lg:bottom-auto lg:h-0.5 lg:w-auto',
            line,
          )}
        />
      )}
      <span
        aria-hidden="true"
        className={cx(
          'relative grid size-8 shrink-0 place-items-center rounded-full border-2 text-sm font-semibold tabular',
          dots[item.state],
        )}
      >
        {item.state === 'done' ? <Check className="size-4" strokeWidth={3} /> : number}
      </span>
      <div className="min-w-0 pt-0.5">
        <p className={item.state === 'next' ? 'text-ink-soft' : 'font-semibold'}>
          {item.label}
          <span className="sr-only">{t(`ui.step.${item.state}`)}</span>
        </p>
        {item.description != null && <div className="text-sm text-ink-faint">{item.description}</div>}
      </div>
    </li>
  );
}
