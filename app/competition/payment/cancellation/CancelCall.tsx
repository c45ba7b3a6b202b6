import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';

interface CancelCallProps {
  state: string;
  mayCancel: boolean;
  cancellation: { id: string; state: string; reason: string; own: boolean; by: string } | null;
}

/** The way to cancel a call: asked for, waiting for another organiser, or done. */
export function CancelCall({ state, mayCancel, cancellation }: CancelCallProps) {
  const { t } = useTranslation('call');
  if (state === 'cancelled')
    return (
      <Notice tone="danger" title={t('cancel.done')}>
        {cancellation?.reason}
      </Notice>
    );
  if (cancellation?.state === 'proposed')
    return (
      <Notice tone="warning" title={t('cancel.waits', { name: cancellation.by })}>
        <p>{cancellation.reason}</p>
        {mayCancel && (
          <div className="mt-3 flex flex-wrap gap-3">
            {!cancellation.own && (
              <ConfirmButton
                label={t('cancel.confirm')}
                consequences={t('cancel.confirmText')}
                variant="danger"
                fields={{ intent: 'confirmCancel', cancellationId: cancellation.id }}
              />
            )}
            <ConfirmButton
              label={t(cancellation.own ? 'cancel.takeBack' : 'cancel.return')}
              consequences={t('cancel.returnText')}
              variant="secondary"
              fields={{ intent: 'returnCancel', cancellationId: cancellation.id }}
              reason={{ name: 'reason', label: t('cancel.why'), required: true, max: 500 }}
            />
          </div>
        )}
      </Notice>
    );
  if (!mayCancel || state === 'draft') return null;
  return (
    <ConfirmButton
      label={t('cancel.propose')}
      consequences={t('cancel.proposeText')}
      variant="danger"
      fields={{ intent: 'proposeCancel' }}
      reason={{ name: 'reason', label: t('cancel.reason'), required: true, max: 500 }}
    />
  );
}
