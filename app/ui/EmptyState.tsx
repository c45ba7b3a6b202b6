import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  /** What to do about it. */
  actions?: ReactNode;
}

/** Nothing here yet, and what one can do. */
export function EmptyState({ title, description, icon, actions }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-xl border border-dashed border-line-strong/60 px-6 py-12 text-center">
      <span aria-hidden="true" className="mb-1 text-ink-faint [&_svg]:size-8">
        {icon ?? <Inbox strokeWidth={1.5} />}
      </span>
      <p className="text-lg font-medium">{title}</p>
      {description != null && <div className="max-w-md text-ink-faint">{description}</div>}
      {actions != null && <div className="mt-4 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
