import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';

interface ShownSession {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  updatedAt: Date | string;
  current: boolean;
}

/** Where one is signed in, and the way to end it elsewhere. */
export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const { t } = useTranslation('access');
  return (
    <Card title={t('account.sessions')} description={t('account.sessionsText')}>
      <ul className="mb-5 grid gap-3">
        {sessions.map((session) => (
          <li key={session.id} className="min-w-0">
            <span className="block break-words text-sm">
              {session.userAgent || t('account.unknownDevice')}
            </span>
            <span className="text-ink-faint text-sm">
              {session.ipAddress} · <DateTime at={session.updatedAt} />{' '}
              {session.current && <Badge tone="success">{t('account.thisOne')}</Badge>}
            </span>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ConfirmButton
          label={t('account.endOthers')}
          consequences={t('account.endOthersText')}
          fields={{ intent: 'sessions' }}
          variant="secondary"
        />
      )}
    </Card>
  );
}
