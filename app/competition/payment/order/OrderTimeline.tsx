import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Steps } from '#app/ui/Steps.tsx';
import { payoutLife } from './payout-life.ts';
import type { PayableOrder } from './read-payouts.server.ts';

type Shown = Pick<PayableOrder, 'id' | 'state'> & {
  acts: readonly (Omit<PayableOrder['acts'][number], 'at'> & { at: Date | string })[];
  batchItems: PayableOrder['batchItems'];
};

/** What was done to an order, act by act: who, when, why, and that a second factor was given. */
export function OrderTimeline({ order }: { order: Shown }) {
  const { t } = useTranslation('payment');
  const files = order.batchItems.map(({ endToEndId, batch, live }) => ({
    endToEndId,
    number: batch.number,
    live,
  }));
  return (
    <Card title={t('order.title')} actions={<LifeBadge life={payoutLife} state={order.state} />}>
      <Steps
        vertical
        label={t('order.timeline')}
        items={order.acts.map((act) => ({
          key: act.id,
          state: 'done' as const,
          label: (
            <>
              {t(`kinds.${act.kind}`)} → {t(`states:Payout.${act.to}.label`)}
            </>
          ),
          description: (
            <span className="grid gap-0.5">
              <span>
                {act.by || t('order.unknown')} · <DateTime at={act.at} />
              </span>
              {act.secondFactor && (
                <span className="inline-flex items-center gap-1.5 text-jade">
                  <ShieldCheck aria-hidden="true" className="size-4" />
                  {t('order.secondFactor')}
                </span>
              )}
              {act.reason && <span>{act.reason}</span>}
            </span>
          ),
        }))}
      />
      {files.length > 0 && (
        <ul className="mt-4 grid gap-1 border-t border-line pt-4 text-sm text-ink-soft">
          {files.map(({ endToEndId, number, live }) => (
            <li key={endToEndId}>
              {t(live ? 'order.inFile' : 'order.wasInFile', { number, id: endToEndId })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
