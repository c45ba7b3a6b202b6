import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DrawRecord } from '../draw/DrawRecord.tsx';
import type { PanelPage } from '../read-panel.server.ts';

/** Rounds that were taken back, with the record of what had been drawn. */
export function VoidRoundsCard({ rounds }: { rounds: SerializeFrom<PanelPage>['voidRounds'] }) {
  const { t } = useTranslation('panel');
  if (rounds.length === 0) return null;
  return (
    <Card title={t('void.title')} description={t('void.text')}>
      <ul className="grid gap-6">
        {rounds.map((r) => (
          <li key={r.id} className="grid gap-3">
            <p>
              {t('void.by', { number: r.number, asked: r.askedBy, done: r.doneBy })}{' '}
              {r.at && <DateTime at={r.at} shape="minute" />}
            </p>
            <p>{r.reason}</p>
            {r.draws.map((draw) => (
              <details key={draw.seed}>
                <summary className="cursor-pointer text-action">{t('record')}</summary>
                <DrawRecord draw={draw} />
              </details>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
