import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';

/** The second pair of eyes: approve, or send back with a reason. Who proposed is told why they cannot. */
export function DecideSelection({
  selectionId,
  mine,
  mayDecide,
}: {
  selectionId: string;
  mine: boolean;
  mayDecide: boolean;
}) {
  const { t } = useTranslation('announcement');
  if (!mayDecide) return <Notice>{t('selection.watch')}</Notice>;
  return (
    <Card title={t('selection.way.decided')}>
      {mine && (
        <Notice tone="warning" className="mb-4">
          {t('selection.own')}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {mine ? (
          <>
            <Button type="button" disabled>
              {t('selection.approve')}
            </Button>
            <Button type="button" variant="secondary" disabled>
              {t('selection.reject')}
            </Button>
          </>
        ) : (
          <>
            <ConfirmButton
              label={t('selection.approve')}
              consequences={t('selection.approveText')}
              fields={{ intent: 'decide', decision: 'approve', selectionId }}
            />
            <ConfirmButton
              label={t('selection.reject')}
              variant="danger"
              consequences={t('selection.rejectText')}
              fields={{ intent: 'decide', decision: 'reject', selectionId }}
              reason={{ name: 'reason', label: t('selection.rejectReason'), required: true, max: 2000 }}
            />
          </>
        )}
      </div>
    </Card>
  );
}
