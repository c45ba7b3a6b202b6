import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from './button-style.ts';

export interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  /** How many there are in all. */
  total?: number;
  href: (page: number) => string;
}

/** Where one is in a long list, and the pages beside it. */
export function Pagination({ page, pages, total, href }: PaginationProps) {
  const { t } = useTranslation('common');
  if (pages <= 1 && total === undefined) return null;
  return (
    <nav
      aria-label={t('ui.pagination')}
      className="mt-5 flex flex-wrap items-center justify-between gap-3 text-sm text-ink-soft"
    >
      <p className="tabular">
        {t('ui.pageOf', { page, pages: Math.max(pages, 1) })}
        {total !== undefined && <span className="ms-3">{t('ui.total', { total })}</span>}
      </p>
      {pages > 1 && (
        <div className="flex gap-2">
          <Turn to={page > 1 ? href(page - 1) : null} rel="prev">
            <ChevronLeft aria-hidden="true" />
            {t('ui.previousPage')}
          </Turn>
          <Turn to={page < pages ? href(page + 1) : null} rel="next">
            {t('ui.nextPage')}
            <ChevronRight aria-hidden="true" />
          </Turn>
        </div>
      )}
    </nav>
  );
}

function Turn({ to, rel, children }: { to: string | null; rel: string; children: ReactNode }) {
  return to === null ? null : (
    <Link to={to} rel={rel} className={buttonStyle('secondary', 'small')}>
      {children}
    </Link>
  );
}
