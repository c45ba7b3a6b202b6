import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface DescriptionItem {
  key?: string;
  term: ReactNode;
  value: ReactNode;
}

/** Facts about one thing: term and value. Items without a value show a dash. */
export function DescriptionList({
  items,
  className,
}: {
  items: readonly DescriptionItem[];
  className?: string;
}) {
  return (
    <dl className={cx('grid gap-x-8 gap-y-3 sm:grid-cols-[minmax(7rem,max-content)_1fr]', className)}>
      {items.map((item, index) => (
        <div key={item.key ?? String(index)} className="grid gap-x-8 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-sm leading-[1.6875rem] text-ink-faint">{item.term}</dt>
          <dd className="min-w-0">{item.value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
