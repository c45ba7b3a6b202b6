import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { FinanceTasks } from './finance-tasks.server.ts';
import { payoutLife } from './payout-life.ts';

/** What waits for whom: the orders on their way, by the step they wait for. */
export function WaitingCard({ waiting }: { waiting: FinanceTasks['waiting'] }) {
  const { t } = useTranslation('payment');
  if (waiting.length === 0) return null;
  return (
    <Card title={t('waiting.title')}>
      <Table
        caption={t('waiting.title')}
        rows={waiting}
        rowKey={({ state }) => state}
        columns={[
          {
            key: 'state',
            label: t('waiting.state'),
            primary: true,
            cell: ({ state }) => <LifeBadge life={payoutLife} state={state} />,
          },
          { key: 'count', label: t('waiting.count'), numeric: true, cell: ({ count }) => count },
          { key: 'whom', label: t('waiting.whom'), cell: ({ state }) => t(`waiting.by.${state}`) },
        ]}
      />
    </Card>
  );
}
