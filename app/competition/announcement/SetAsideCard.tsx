import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';

interface Props {
  one: {
    id: string;
    reason: string;
    proposedAt: string | Date;
    proposedBy: string;
    objections: readonly { id: string; number: string; byName: string; state: string }[];
    mayReject: boolean;
    mayConfirm: boolean;
  };
}

/** Objections that one organiser proposes to set aside, for another to confirm or reject. */
export function SetAsideCard({ one }: Props) {
  const { t } = useTranslation('announcement');
  const waiting = one.objections.filter((o) => o.state === 'received');
  return (
    <Card title={t('setAside.proposed', { count: waiting.length })}>
      <DescriptionList
        items={[
          { key: 'by', term: t('setAside.by'), value: one.proposedBy },
          { key: 'at', term: t('setAside.at'), value: <DateTime at={one.proposedAt} /> },
          {
            key: 'reason',
            term: t('setAside.reason'),
            value: <p className="break-words whitespace-pre-wrap">{one.reason}</p>,
          },
        ]}
      />
      <details className="mt-4">
        <summary>{t('setAside.which')}</summary>
        <ul className="mt-2 grid gap-1 break-words sm:grid-cols-2">
          {waiting.map((o) => (
            <li key={o.id}>
              {o.number} {o.byName}
            </li>
          ))}
        </ul>
      </details>
      {!one.mayConfirm && (
        <Notice tone="warning" className="mt-4">
          {t('setAside.another')}
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {one.mayConfirm && (
          <ConfirmButton
            label={t('setAside.confirm')}
            consequences={t('setAside.confirmText', { count: waiting.length })}
            fields={{ intent: 'decideSetAside', setAsideId: one.id, decision: 'confirm' }}
          />
        )}
        {one.mayReject && (
          <ConfirmButton
            label={t('setAside.reject')}
            variant="secondary"
            consequences={t('setAside.rejectText')}
            fields={{ intent: 'decideSetAside', setAsideId: one.id, decision: 'reject' }}
          />
        )}
      </div>
    </Card>
  );
}
