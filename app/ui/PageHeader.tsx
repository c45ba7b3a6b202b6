import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './Breadcrumbs.tsx';

export interface PageHeaderProps {
  title: ReactNode;
  /** A word or two above the title: the kind of thing, its number, its state. */
  eyebrow?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: readonly Crumb[];
}

/** The head of a page, with its only h1. */
export function PageHeader({ title, eyebrow, description, actions, breadcrumbs }: PageHeaderProps) {
  return (
    <div className="mb-8 grid gap-4">
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-3xl">
          {eyebrow != null && <div className="mb-1.5 text-sm font-medium text-seal">{eyebrow}</div>}
          <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">{title}</h1>
          {description != null && <div className="mt-2 text-ink-soft">{description}</div>}
        </div>
        {actions != null && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
    </div>
  );
}
