import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Dialog } from '#app/ui/Dialog.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { type Role, roles } from './actor.ts';

interface GrantDialogProps {
  userId: string;
  name: string;
  /** roles they hold already */
  held: Role[];
}

/** Asks which role and why, then grants it. */
export function GrantDialog({ userId, name, held }: GrantDialogProps) {
  const { t } = useTranslation('admin');
  const [open, setOpen] = useState(false);
  // Kept outside the dialog: what was typed is still there when the grant was refused.
  const [why, setWhy] = useState('');
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('grants.grantTo', { name })}
      description={t('grants.grantText')}
      trigger={
        <Button type="button" variant="secondary" size="small" aria-label={t('grants.grantTo', { name })}>
          {t('grants.grant')}
        </Button>
      }
    >
      <Form method="post" onSubmit={() => setOpen(false)} className="grid gap-5">
        <input type="hidden" name="intent" value="grant" />
        <input type="hidden" name="userId" value={userId} />
        <Field label={t('grants.role')} required>
          <Select
            name="role"
            options={roles
              .filter((role) => !held.includes(role))
              .map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          />
        </Field>
        <Field label={t('grants.reason')} required>
          <TextArea
            name="reason"
            max={300}
            rows={3}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </Field>
        <Button>{t('grants.grant')}</Button>
      </Form>
    </Dialog>
  );
}
