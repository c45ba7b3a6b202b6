import { Link, NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from './button-style.ts';
import { cx } from './cx.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { ShellDrawer } from './ShellDrawer.tsx';
import { type Theme, ThemeSwitch } from './ThemeSwitch.tsx';
import { UserMenu } from './UserMenu.tsx';

export interface ShellLink {
  to: string;
  label: string;
}

export interface ShellHeaderProps {
  user: { name: string; email: string } | null;
  /** The main navigation, already chosen for this person. */
  nav: readonly ShellLink[];
  language: 'zh-CN' | 'en';
  theme?: Theme;
  /** Where people go for what they need most; sign-in and sign-out by default. */
  signInTo?: string;
  signUpTo?: string;
  signOutTo?: string;
}

/** More links than this get a row of their own. */
const besideMark = 4;

export function ShellHeader(props: ShellHeaderProps) {
  const { user, nav, language, theme = 'system', signInTo = '/sign-in', signUpTo = '/sign-up' } = props;
  const { t } = useTranslation('common');
  const links = <NavLinks nav={nav} label={t('nav.main')} />;
  const crowded = nav.length > besideMark;
  return (
    <header data-shell="" className="z-30 border-b border-line bg-surface">
      <div className="mx-auto flex h-16 max-w-6xl items-center gap-8 px-4 sm:px-6">
        <Link to="/" className="flex items-center gap-2.5" aria-label={`${t('product')} · ${t('nav.home')}`}>
          <Mark className="size-9" />
          <span className="text-xl font-bold tracking-wide">{t('product')}</span>
        </Link>
        {!crowded && <div className="hidden lg:block">{links}</div>}
        <div className="ms-auto hidden items-center gap-1 lg:flex">
          <LanguageSwitch language={language} />
          <ThemeSwitch theme={theme} />
          {user ? (
            <UserMenu user={user} signOutTo={props.signOutTo} />
          ) : (
            <span className="ms-3 flex gap-2">
              <Link to={signInTo} className={buttonStyle('quiet', 'small')}>
                {t('nav.signIn')}
              </Link>
              <Link to={signUpTo} className={buttonStyle('primary', 'small')}>
                {t('nav.signUp')}
              </Link>
            </span>
          )}
        </div>
        <div className="ms-auto lg:hidden">
          <ShellDrawer {...props} />
        </div>
      </div>
      {crowded && <div className="mx-auto hidden max-w-6xl px-6 lg:block">{links}</div>}
    </header>
  );
}

function NavLinks({ nav, label }: { nav: readonly ShellLink[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="flex gap-x-6 overflow-x-auto">
        {nav.map((link) => (
          <li key={link.to} className="shrink-0">
            <NavLink
              to={link.to}
              className={({ isActive }) =>
                cx(
                  'flex min-h-11 items-center border-b-2 -outline-offset-2',
                  isActive ? 'border-seal font-semibold' : 'border-transparent text-ink-soft hover:text-ink',
                )
              }
            >
              {link.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
