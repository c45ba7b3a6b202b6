import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';

/** Tells a judge that the panel confers about this solution, and lets them file a further sheet with a reason. */
export function ConferenceNotice({
  conference,
}: {
  conference: { state: string; mayRevise: boolean } | null;
}) {
  const { t } = useTranslation('rounds');
  if (!conference) return null;
  const held = conference.state === 'held';
  return (
    <Notice
      tone="warning"
      className="mb-6"
      title={t(held ? 'conference.heldForJudge' : 'conference.forJudge')}
      actions={
        conference.mayRevise && (
          <ConfirmButton
            size="small"
            variant="secondary"
            label={t('conference.revise')}
            consequences={t('conference.reviseText')}
            fields={{ intent: 'revise' }}
            reason={{ name: 'reason', label: t('conference.reviseReason'), required: true, max: 500 }}
          />
        )
      }
    >
      {t('conference.forJudgeText')}
    </Notice>
  );
}
