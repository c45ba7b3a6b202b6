import { useTranslation } from 'react-i18next';
import { CallUpForms } from '#app/competition/panel/defence/CallUpForms.tsx';
import { FinishedList } from '#app/competition/panel/defence/FinishedList.tsx';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Card } from '#app/ui/Card.tsx';
import type { LivePage } from './read-live.server.ts';

/** The chair's part of the live page: who has finished, and the next solution. */
export function LiveLead({ page, refusal }: { page: LivePage; refusal: Refusal | undefined }) {
  const { t } = useTranslation('rounds');
  const finished = page.finished ?? [];
  return (
    <Card title={t('live.lead')} description={t('live.leadText')}>
      <div className="grid gap-6">
        <RefusalNotice refusal={refusal} />
        {page.current && <FinishedList members={finished} />}
        {page.drawn && (
          <CallUpForms
            roundId={page.roundId}
            trackKey={page.trackKey}
            step={page.step}
            waiting={page.waiting}
            unfinished={finished.filter((f) => f.state === 'waiting' || f.state === 'writing').length}
          />
        )}
      </div>
    </Card>
  );
}
