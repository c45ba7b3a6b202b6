import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { Draft } from './read-organised.server.ts';

type Waiting = NonNullable<Draft['amendment']>;
interface OpenAmendmentCardProps {
  amendment: Omit<Waiting, 'proposedAt'> & { proposedAt: Date | string };
}

/** An amendment that waits for 签发: what it changes and why, to be signed by another organiser, returned, or taken back. */
export function OpenAmendmentCard({ amendment }: OpenAmendmentCardProps) {
  const { t } = useTranslation('call');
  const { id, own, by, reason, proposedAt, changes } = amendment;
  return (
    <Card title={t('amendment.title')} description={t('amendment.by', { name: by })}>
      <div className="grid gap-5">
        <Notice tone="info" role="none" title={t('amendment.reason')}>
          {reason} · <DateTime at={proposedAt} shape="minute" />
        </Notice>
        <ChangeList changes={changes} />
        <div className="flex flex-wrap gap-3">
          {!own && (
            <ConfirmButton
              label={t('amendment.sign')}
              consequences={t('preview.amendText')}
              fields={{ intent: 'sign', amendmentId: id }}
            />
          )}
          <ConfirmButton
            label={t(own ? 'amendment.takeBack' : 'amendment.return')}
            variant="secondary"
            consequences={t('amendment.returnText')}
            fields={{ intent: 'return', amendmentId: id }}
            reason={{ name: 'reason', label: t('amendment.returnReason'), required: true, max: 500 }}
          />
        </div>
        {own && <p className="text-sm text-ink-soft">{t('amendment.waits')}</p>}
      </div>
    </Card>
  );
}
