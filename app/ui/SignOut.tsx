import { Form } from '@remix-run/react';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function SignOut({ to = '/sign-out', className }: { to?: string; className?: string }) {
  const { t } = useTranslation('common');
  return (
    <Form method="post" action={to} reloadDocument>
      <button type="submit" className={className}>
        <LogOut aria-hidden="true" />
        {t('nav.signOut')}
      </button>
    </Form>
  );
}
