import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';

export interface DialogProps {
  /** The button that opens it; absent when `open` is steered from outside. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Wider, for a table or a document. */
  wide?: boolean;
  children?: ReactNode;
}

/** A dialog over the page; Escape and a click beside it close it, focus comes back. */
export function Dialog({ trigger, title, description, open, onOpenChange, wide, children }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger != null && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/50 backdrop-blur-[2px]" />
        <Radix.Content
          {...(description == null && { 'aria-describedby': undefined })}
          className={cx(
            'fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] w-full overflow-y-auto rounded-t-xl bg-surface p-6 text-ink shadow-float',
            'sm:inset-x-auto sm:start-1/2 sm:top-1/2 sm:bottom-auto sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl',
            wide ? 'sm:max-w-4xl' : 'sm:max-w-lg',
          )}
        >
          <Radix.Title className="pe-10 text-xl font-semibold">{title}</Radix.Title>
          {description != null && (
            <Radix.Description asChild>
              <div className="mt-2 text-ink-soft">{description}</div>
            </Radix.Description>
          )}
          <div className="mt-5">{children}</div>
          <Radix.Close
            aria-label={t('actions.close')}
            className="absolute end-4 top-5 grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunken"
          >
            <X aria-hidden="true" className="size-5" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
