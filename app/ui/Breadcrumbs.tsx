import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Crumb {
  label: ReactNode;
  /** None for the page one is on. */
  to?: string;
}

/** The way from the top to this page. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('ui.breadcrumbs')} className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {items.map((item, index) => (
          <li key={item.to ?? `here-${String(index)}`} className="flex items-start gap-1.5 text-ink-faint">
            {index > 0 && <ChevronRight aria-hidden="true" className="mt-[0.2rem] size-3.5 shrink-0" />}
            {item.to ? (
              <Link to={item.to} className="text-action underline-offset-4 hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
