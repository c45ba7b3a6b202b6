import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import type { ReportState } from './report-states.server.ts';

/** How one track's report stands, in a few words. */
export function ReportStateLine({ track }: { track: SerializeFrom<ReportState> }) {
  const { t } = useTranslation('rounds');
  if (track.reportId === null) return <Badge tone="warning">{t('reports.none')}</Badge>;
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone={track.agreed === track.members ? 'success' : 'info'}>
        {t('reports.agreed', { count: track.agreed, total: track.members })}
      </Badge>
      {track.dissents > 0 && <Badge tone="warning">{t('reports.dissents', { count: track.dissents })}</Badge>}
      {track.pending > 0 && <Badge tone="neutral">{t('reports.pending', { count: track.pending })}</Badge>}
      {track.silent > 0 && <Badge tone="neutral">{t('reports.silent', { count: track.silent })}</Badge>}
    </span>
  );
}
