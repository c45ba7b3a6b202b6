import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import type { ReportPage } from './read-report.server.ts';

const tones = { agreed: 'success', dissent: 'warning', pending: 'info', silent: 'neutral' } as const;

/** Who has signed, who dissents and why, who has not said anything. */
export function SignaturesCard({ page }: { page: SerializeFrom<ReportPage> }) {
  const { t } = useTranslation('rounds');
  return (
    <Card
      title={t('report.signatures')}
      description={
        <>
          {t('report.signUntil')} <DateTime at={page.signUntil} />
        </>
      }
    >
      <ul className="divide-y divide-line">
        {page.signatures.map((s) => (
          <li key={s.memberId} className="grid gap-2 py-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <span className="font-medium">{s.name}</span>
              <span className="flex flex-wrap items-center gap-3">
                {s.signedAt && <DateTime at={s.signedAt} />}
                <StateBadge tone={tones[s.standing]} label={t(`report.standings.${s.standing}`)} />
              </span>
            </div>
            {s.dissent !== '' && <p className="whitespace-pre-wrap rounded-md bg-sunken p-4">{s.dissent}</p>}
          </li>
        ))}
      </ul>
      <p className="mt-4 break-all text-sm text-ink-soft">
        {t('report.hash')} <code>{page.contentHash}</code>
      </p>
    </Card>
  );
}
