import { Check, CloudAlert, CloudOff, LoaderCircle, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { DateTime } from './DateTime.tsx';

export interface SaveStateProps {
  /** `stale`: someone else saved first; `kept`: not sent yet, but safe in this browser. */
  state: 'idle' | 'saving' | 'saved' | 'kept' | 'failed' | 'stale';
  /** When it was last saved. */
  at?: Date | string | null;
  onRetry?: () => void;
  className?: string;
}

const looks = {
  idle: { icon: null, ink: 'text-ink-faint' },
  saving: { icon: LoaderCircle, ink: 'text-ink-faint [&_svg]:animate-spin' },
  saved: { icon: Check, ink: 'text-jade' },
  kept: { icon: CloudOff, ink: 'text-amber' },
  failed: { icon: CloudAlert, ink: 'text-danger' },
  stale: { icon: RefreshCw, ink: 'text-amber' },
};

/** Whether what is on the page is saved. */
export function SaveState({ state, at, onRetry, className }: SaveStateProps) {
  const { t } = useTranslation('common');
  const { icon: Icon, ink } = looks[state];
  return (
    <div className={cx('flex min-h-9 flex-wrap items-center gap-x-3 text-sm', ink, className)}>
      <span role="status" className="inline-flex items-center gap-1.5 [&_svg]:size-4">
        {Icon && <Icon aria-hidden="true" />}
        {t(`ui.save.${state}`)}
        {state === 'saved' && at && <DateTime at={at} shape="second" />}
      </span>
      {(state === 'failed' || state === 'kept') && onRetry && (
        <Button type="button" variant="quiet" size="small" onClick={onRetry}>
          {t('actions.retry')}
        </Button>
      )}
    </div>
  );
}
