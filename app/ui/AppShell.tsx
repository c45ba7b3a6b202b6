import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ShellFooter, type SiteFacts } from './ShellFooter.tsx';
import { ShellHeader, type ShellHeaderProps } from './ShellHeader.tsx';

export interface AppShellProps extends ShellHeaderProps {
  /** Who runs the site, for the foot. */
  site?: SiteFacts;
  children: ReactNode;
}

/** What stands around every page: head, main, foot. A page whose parts reach the edges wraps itself in `data-bleed`, one that works with the whole width in `data-wide`. */
export function AppShell({ site, children, ...header }: AppShellProps) {
  const { t } = useTranslation('common');
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        data-screen-only=""
        className="sr-only z-50 rounded-md bg-action px-4 py-2 text-on-action focus:not-sr-only focus:fixed focus:start-4 focus:top-3"
      >
        {t('nav.skip')}
      </a>
      <ShellHeader {...header} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 outline-none has-[>[data-bleed]]:max-w-none has-[>[data-wide]]:max-w-none has-[>[data-bleed]]:p-0 sm:px-6 sm:py-10"
      >
        {children}
      </main>
      <ShellFooter site={site} />
    </div>
  );
}
