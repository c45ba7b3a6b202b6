import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { BatchesPage } from './read-batches.server.ts';

/** Every payment file with its control sum, its downloads, and the way to take it back. */
export function BatchesTable({
  batches,
  mayDownload,
}: {
  batches: BatchesPage['batches'];
  mayDownload: boolean;
}) {
  const { t } = useTranslation('award');
  return (
    <Table
      caption={t('batch.title')}
      rows={batches}
      rowKey={(batch) => batch.id}
      empty={<EmptyState title={t('batch.none')} />}
      columns={[
        {
          key: 'number',
          label: t('batch.number'),
          primary: true,
          cell: (batch) => (
            <>
              {batch.number}
              <code className="block text-sm font-normal break-all text-ink-faint">
                {t('batch.hash')} {batch.contentHash.slice(0, 16)}
              </code>
            </>
          ),
        },
        {
          key: 'date',
          label: t('batch.executionDate'),
          cell: (batch) => <DateTime at={batch.executionDate} />,
        },
        { key: 'count', label: t('batch.count'), numeric: true, cell: (batch) => batch.count },
        { key: 'paid', label: t('batch.paid'), numeric: true, cell: (batch) => batch.paid },
        {
          key: 'total',
          label: t('batch.total'),
          numeric: true,
          cell: (batch) => (
            <span>
              <Money fen={batch.totalFen} />
              <span lang="zh-CN" className="block text-sm text-ink-faint">
                {batch.words}
              </span>
            </span>
          ),
        },
        {
          key: 'made',
          label: t('batch.made'),
          cell: (batch) => (
            <span>
              {batch.by} <DateTime at={batch.createdAt} />
            </span>
          ),
        },
        {
          key: 'state',
          label: t('batch.state'),
          cell: (batch) => (
            <StateBadge
              tone={batch.cancelledAt ? 'neutral' : 'success'}
              label={
                batch.cancelledAt ? t('batch.cancelled', { reason: batch.cancelledReason }) : t('batch.live')
              }
            />
          ),
        },
        {
          key: 'files',
          label: t('batch.files'),
          hideLabel: true,
          cell: (batch) =>
            batch.cancelledAt === null &&
            mayDownload && (
              <span className="flex flex-wrap items-center gap-3">
                {(['xml', 'xlsx'] as const).map((format) => (
                  <a
                    key={format}
                    className="text-action underline"
                    href={`/finance/files/${batch.id}?format=${format}`}
                    aria-label={`${t('batch.files')} ${batch.number} ${format.toUpperCase()}`}
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
                {batch.mayCancel && (
                  <ConfirmButton
                    label={t('batch.cancel')}
                    variant="secondary"
                    size="small"
                    consequences={t('batch.cancelText')}
                    reason={{ name: 'reason', label: t('batch.cancelReason'), required: true, max: 500 }}
                    fields={{ intent: 'cancel', batchId: batch.id }}
                  />
                )}
              </span>
            ),
        },
      ]}
    />
  );
}
