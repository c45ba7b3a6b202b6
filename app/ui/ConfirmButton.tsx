import { Form } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import type { ButtonSize, ButtonVariant } from './button-style.ts';
import { Checkbox } from './Checkbox.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { TextArea } from './TextArea.tsx';

export interface ConfirmButtonProps {
  /** The button's text, and the dialog's unless `title` and `confirmLabel` say otherwise. */
  label: ReactNode;
  title?: ReactNode;
  confirmLabel?: ReactNode;
  /** What follows, and what cannot be undone. */
  consequences: ReactNode;
  /** Posted to `action`, the page's own by default. */
  fields: Record<string, string | number>;
  action?: string;
  /** Asks why; posted as `name`. */
  reason?: { name: string; label: ReactNode; hint?: ReactNode; required?: boolean; max?: number };
  /** A sentence that must be ticked first. */
  acknowledgement?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  disabled?: boolean;
  pending?: boolean;
  /** What would be posted is not ready yet: the dialog opens, and its button waits. */
  waiting?: boolean;
}

/** A button for an act that cannot be taken back: says what follows, then posts a form. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, consequences, fields, action, reason, acknowledgement, variant = 'primary', size } = props;
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  // Kept outside the dialog: what was typed is still there when the act was refused.
  const [why, setWhy] = useState('');
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={props.title ?? label}
      description={consequences}
      trigger={
        <Button type="button" variant={variant} size={size} disabled={props.disabled} pending={props.pending}>
          {props.icon}
          {label}
        </Button>
      }
    >
      <Form method="post" action={action} onSubmit={() => setOpen(false)} className="grid gap-5">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {reason && (
          <Field label={reason.label} hint={reason.hint} required={reason.required}>
            <TextArea
              name={reason.name}
              max={reason.max}
              rows={4}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          </Field>
        )}
        {acknowledgement != null && (
          <Checkbox label={acknowledgement} name="acknowledged" value="yes" required />
        )}
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button type="button" variant="secondary" onClick={() => setOpen(false)}>
            {t('actions.cancel')}
          </Button>
          <Button variant={variant === 'danger' ? 'danger' : 'primary'} pending={props.waiting}>
            {props.confirmLabel ?? label}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
