import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Dialog } from '#app/ui/Dialog.tsx';

interface LeavingDialogProps {
  dirty: boolean;
  /** the last save was refused, or met another's */
  failed: boolean;
  save: () => void;
}

/** On the way to another page the draft is saved first; only where that fails is the writer asked. */
export function LeavingDialog({ dirty, failed, save }: LeavingDialogProps) {
  const { t } = useTranslation('call');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  const blocked = blocker.state === 'blocked';
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (!dirty) blocker.proceed();
    else if (!failed) save();
  }, [blocker, dirty, failed, save]);
  if (!blocked || !failed) return null;
  return (
    <Dialog
      open
      title={t('editor.leaving')}
      description={t('editor.leavingText')}
      onOpenChange={(open) => !open && blocker.reset()}
    >
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button type="button" variant="secondary" onClick={() => blocker.proceed()}>
          {t('editor.leave')}
        </Button>
        <Button type="button" onClick={() => blocker.reset()}>
          {t('editor.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
