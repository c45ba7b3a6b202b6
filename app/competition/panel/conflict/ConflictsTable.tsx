import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { ConflictRow } from './read-conflicts.server.ts';

interface ConflictsTableProps {
  conflicts: readonly ConflictRow[];
  roundId: string;
  mayManage: boolean;
}

/** Every conflict with where it came from; what was lifted stays in the list with the reason. */
export function ConflictsTable({ conflicts, roundId, mayManage }: ConflictsTableProps) {
  const { t } = useTranslation('panel');
  const state = (c: ConflictRow) => (
    <span className="grid justify-items-start gap-1">
      <Badge tone={c.lifted ? 'neutral' : 'warning'}>{t(c.lifted ? 'lifted' : 'standing')}</Badge>
      {c.liftedReason}
    </span>
  );
  const lift = (c: ConflictRow) => (
    <ConfirmButton
      label={t('lift')}
      consequences={t('liftText')}
      variant="secondary"
      size="small"
      fields={{ intent: 'lift', roundId, conflictId: c.id }}
      reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
    />
  );
  const acts = {
    key: 'acts',
    label: t('columns.acts'),
    hideLabel: true,
    cell: (c: ConflictRow) => c.liftable && lift(c),
  };
  return (
    <Table
      caption={t('conflicts')}
      rows={conflicts}
      rowKey={(c) => c.id}
      empty={<p className="text-ink-soft">{t('noConflicts')}</p>}
      columns={[
        {
          key: 'expert',
          label: t('columns.expert'),
          primary: true,
          cell: (c) => (
            <>
              {c.expert}
              <span className="block text-sm font-normal text-ink-soft">{c.unitName}</span>
            </>
          ),
        },
        { key: 'solution', label: t('columns.solution'), cell: (c) => c.solution },
        { key: 'kind', label: t('columns.kind'), cell: (c) => t(`kinds.${c.kind}`) },
        { key: 'source', label: t('columns.source'), cell: (c) => t(`sources.${c.source}`) },
        { key: 'reason', label: t('columns.reason'), cell: (c) => c.reason || '—' },
        { key: 'state', label: t('columns.state'), cell: state },
        ...(mayManage && conflicts.some((c) => c.liftable) ? [acts] : []),
      ]}
    />
  );
}
