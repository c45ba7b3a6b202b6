import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import type { reportsToSign } from './reports-to-sign.server.ts';

type Report = SerializeFrom<Awaited<ReturnType<typeof reportsToSign>>[number]>;

/** The reports of a judge's panels: those that wait for a signature, and those that have it. */
export function ReportsToSign({ reports }: { reports: readonly Report[] }) {
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  if (reports.length === 0) return null;
  return (
    <Card title={t('reports.title')} description={t('reports.toSignText')}>
      <ul className="divide-y divide-line">
        {reports.map((report) => (
          <li key={report.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="grid gap-1">
              <span className="font-medium">
                {say(report.track)} · {say(report.round)}
              </span>
              <span className="text-sm text-ink-soft">
                {t('report.signUntil')} <DateTime at={report.signUntil} />
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-3">
              <StateBadge
                tone={report.signed ? 'success' : 'warning'}
                label={t(report.signed ? 'report.standings.agreed' : 'report.standings.pending')}
              />
              <ButtonLink
                to={`/reports/${report.id}`}
                size="small"
                variant={report.signed ? 'secondary' : 'primary'}
              >
                {t(report.signed ? 'reports.open' : 'report.sign')}
              </ButtonLink>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
