import { Link } from '@remix-run/react';
import { ChevronDown, UserRound } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from './button-style.ts';
import { SignOut } from './SignOut.tsx';

const row = 'w-full !justify-start';

/** Who is signed in; their account, and the way out. */
export function UserMenu({ user, signOutTo }: { user: { name: string; email: string }; signOutTo?: string }) {
  const { t } = useTranslation('common');
  return (
    <Popover.Root>
      <Popover.Trigger className={buttonStyle('quiet', 'small', 'max-w-44')}>
        <UserRound aria-hidden="true" />
        <span className="truncate">{user.name}</span>
        <ChevronDown aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label={user.name}
          className="z-50 w-64 rounded-lg border border-line bg-surface p-2 text-ink shadow-float"
        >
          <p className="truncate border-b border-line px-3 pt-1 pb-2.5 text-sm text-ink-faint">
            {user.email}
          </p>
          <div className="mt-2 grid">
            <Popover.Close asChild>
              <Link to="/account" className={buttonStyle('quiet', 'small', row)}>
                <UserRound aria-hidden="true" />
                {t('nav.account')}
              </Link>
            </Popover.Close>
            <SignOut to={signOutTo} className={buttonStyle('quiet', 'small', row)} />
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
