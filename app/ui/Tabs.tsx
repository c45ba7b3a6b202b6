import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface TabItem {
  to: string;
  label: ReactNode;
  count?: number;
  /** Marked only on exactly this address. */
  end?: boolean;
  /** Marks it by hand where addresses differ in their query only. */
  current?: boolean;
}

/** Pages about one thing, side by side. */
export function Tabs({
  label,
  items,
  className,
}: {
  label: string;
  items: readonly TabItem[];
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cx('mb-6 overflow-x-auto border-b border-line', className)}>
      <ul className="flex gap-6">
        {items.map((item) => (
          <li key={item.to} className="shrink-0">
            <NavLink
              to={item.to}
              end={item.end ?? true}
              aria-current={item.current === false ? 'false' : 'page'}
              className={({ isActive }) =>
                cx(
                  'flex min-h-11 items-center gap-2 border-b-2 px-0.5 -outline-offset-2',
                  (item.current ?? isActive)
                    ? 'border-seal font-semibold text-ink'
                    : 'border-transparent text-ink-soft hover:text-ink',
                )
              }
            >
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full bg-sunken px-2 text-sm text-ink-soft tabular">
                  {item.count}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
