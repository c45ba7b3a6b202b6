import type { SerializeFrom } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ReportStateLine } from './ReportStateLine.tsx';
import type { ReportState } from './report-states.server.ts';

/** How the panels' reports stand, for who proposes from their rankings. */
export function ReportStatesCard({
  callId,
  tracks,
}: {
  callId: string;
  tracks: readonly SerializeFrom<ReportState>[];
}) {
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  if (tracks.length === 0) return null;
  return (
    <Card
      title={t('reports.title')}
      actions={
        <ButtonLink to={`/organise/calls/${callId}/reports`} variant="secondary" size="small">
          {t('reports.open')}
        </ButtonLink>
      }
    >
      <ul className="divide-y divide-line">
        {tracks.map((track) => (
          <li key={track.key} className="flex flex-wrap items-center justify-between gap-3 py-2">
            {track.reportId ? (
              <Link className="text-action underline underline-offset-4" to={`/reports/${track.reportId}`}>
                {say(track.name)}
              </Link>
            ) : (
              <span>{say(track.name)}</span>
            )}
            <ReportStateLine track={track} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
