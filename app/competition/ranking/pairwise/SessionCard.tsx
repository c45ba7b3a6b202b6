import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { PairwisePage } from './read-pairwise.server.ts';

interface SessionCardProps {
  session: PairwisePage['sessions'][number];
  callId: string;
  mayManage: boolean;
}

/** A session as the secretary sees it: who has answered how often, and never what. */
export function SessionCard({ session, callId, mayManage }: SessionCardProps) {
  const { t } = useTranslation('pairwise');
  const say = useInLanguage();
  const open = session.closedAt === null;
  return (
    <Card
      title={t('manage.session', { track: say(session.track), number: session.number })}
      description={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StateBadge tone={open ? 'info' : 'success'} label={t(open ? 'manage.running' : 'manage.ended')} />
          {t('manage.solutions', { count: session.solutions })}
          <DateTime at={session.closedAt ?? session.createdAt} shape="minute" />
        </span>
      }
      actions={
        open ? (
          mayManage && (
            <ConfirmButton
              label={t('manage.close')}
              consequences={t('manage.closeText')}
              fields={{ intent: 'close', sessionId: session.id }}
            />
          )
        ) : (
          <ButtonLink to={`/organise/calls/${callId}/ranking#pairwise`} variant="secondary">
            {t('manage.results')}
          </ButtonLink>
        )
      }
    >
      <p className="mb-3 text-sm text-ink-soft">{t('manage.progress')}</p>
      <Table
        caption={t('manage.session', { track: say(session.track), number: session.number })}
        rows={session.judges}
        rowKey={(judge) => judge.id}
        columns={[
          { key: 'judge', label: t('manage.judge'), primary: true, cell: (j) => `${j.name} ${j.unitName}` },
          { key: 'answered', label: t('manage.answered'), numeric: true, cell: (j) => j.answered },
          {
            key: 'lastAt',
            label: t('manage.lastAt'),
            cell: (j) => (j.lastAt ? <DateTime at={j.lastAt} shape="minute" /> : '-'),
          },
        ]}
      />
    </Card>
  );
}
