import type { HTMLAttributes, ReactNode } from 'react';
import { cx } from './cx.ts';

export interface CardProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  title?: ReactNode;
  /** The level of the title; 2 by default. */
  level?: 2 | 3 | 4;
  description?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  as?: 'section' | 'div' | 'article' | 'li';
}

/** A sheet of paper: things that belong together. */
export function Card(props: CardProps) {
  const {
    title,
    level = 2,
    description,
    actions,
    as: Element = 'section',
    className,
    children,
    ...rest
  } = props;
  const Heading = `h${level}` as const;
  return (
    <Element
      data-card=""
      className={cx('rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6', className)}
      {...rest}
    >
      {(title != null || actions != null) && (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            {title != null && (
              <Heading className={level === 2 ? 'text-xl font-semibold' : 'text-lg font-semibold'}>
                {title}
              </Heading>
            )}
            {description != null && <div className="mt-1 text-sm text-ink-faint">{description}</div>}
          </div>
          {actions != null && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </Element>
  );
}
