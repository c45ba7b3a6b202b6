import { NavLink } from '@remix-run/react';
import { Menu, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from './button-style.ts';
import { cx } from './cx.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { ShellHeaderProps } from './ShellHeader.tsx';
import { SignOut } from './SignOut.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

const toggle = 'grid size-11 place-items-center rounded-md text-ink hover:bg-sunken [&_svg]:size-6';

/** The head's content on a phone. */
export function ShellDrawer({ user, nav, language, theme = 'system', ...to }: ShellHeaderProps) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const link = (isActive: boolean) =>
    cx(
      'flex min-h-12 items-center border-s-3 ps-4',
      isActive ? 'border-seal font-semibold' : 'border-transparent',
    );
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={toggle} aria-label={t('nav.menu')}>
        <Menu aria-hidden="true" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 end-0 z-50 flex w-[min(20rem,88vw)] flex-col gap-6 overflow-y-auto bg-surface p-4 text-ink shadow-float"
        >
          <div className="flex items-center justify-between">
            <Dialog.Title className="ps-4 font-semibold">{user?.name ?? t('product')}</Dialog.Title>
            <Dialog.Close className={toggle} aria-label={t('actions.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          <nav aria-label={t('nav.main')}>
            <NavLink to="/" end onClick={close} className={({ isActive }) => link(isActive)}>
              {t('nav.home')}
            </NavLink>
            {nav.map((item) => (
              <NavLink
                key={item.to}
                to={item.to}
                onClick={close}
                className={({ isActive }) => link(isActive)}
              >
                {item.label}
              </NavLink>
            ))}
          </nav>
          {user ? (
            <SignOut to={to.signOutTo} className={buttonStyle('secondary', 'medium', 'w-full')} />
          ) : (
            <div className="grid gap-3">
              <NavLink
                to={to.signUpTo ?? '/sign-up'}
                onClick={close}
                className={buttonStyle('primary', 'medium')}
              >
                {t('nav.signUp')}
              </NavLink>
              <NavLink
                to={to.signInTo ?? '/sign-in'}
                onClick={close}
                className={buttonStyle('secondary', 'medium')}
              >
                {t('nav.signIn')}
              </NavLink>
            </div>
          )}
          <div className="mt-auto flex items-center justify-between border-t border-line pt-4">
            <LanguageSwitch language={language} />
            <ThemeSwitch theme={theme} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
