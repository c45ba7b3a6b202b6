import { Form } from '@remix-run/react';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { forgetOthers } from './draft/unsent.ts';

export function SignOut({ to = '/sign-out', className }: { to?: string; className?: string }) {
  const { t } = useTranslation('common');
  return (
    // On a shared computer nothing that was typed stays behind.
    <Form method="post" action={to} reloadDocument onSubmit={() => forgetOthers(localStorage, null)}>
      <button type="submit" className={className}>
        <LogOut aria-hidden="true" />
        {t('nav.signOut')}
      </button>
    </Form>
  );
}
