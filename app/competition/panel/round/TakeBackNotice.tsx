import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';

interface TakeBackNoticeProps {
  roundId: string;
  asked: { by: string; own: boolean; reason: string };
  mayConfirm: boolean;
}

/** A round that waits to be taken back, for another person to do it or to keep it. */
export function TakeBackNotice({ roundId, asked, mayConfirm }: TakeBackNoticeProps) {
  const { t } = useTranslation('panel');
  return (
    <Notice tone="warning" title={t('takeBack.waits', { name: asked.by })}>
      <p>{asked.reason}</p>
      {mayConfirm && (
        <div className="mt-3 flex flex-wrap gap-3" data-screen-only="">
          {!asked.own && (
            <ConfirmButton
              label={t('takeBack.confirm')}
              consequences={t('takeBack.confirmText')}
              variant="danger"
              fields={{ intent: 'confirmTakeBack', roundId }}
            />
          )}
          <ConfirmButton
            label={t('takeBack.drop')}
            consequences={t('takeBack.dropText')}
            variant="secondary"
            fields={{ intent: 'dropTakeBack', roundId }}
            reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
          />
        </div>
      )}
    </Notice>
  );
}
