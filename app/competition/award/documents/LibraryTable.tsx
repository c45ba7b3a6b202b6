import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { FileSize } from '#app/ui/FileSize.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { documentLife } from './document-life.ts';
import type { LibraryRow } from './read-documents.server.ts';

type Row = Omit<LibraryRow, 'requestedAt' | 'madeAt' | 'supersededAt'> & {
  requestedAt: Date | string;
  madeAt: Date | string | null;
  supersededAt: Date | string | null;
};

/** The documents of the library: what, when and by whom, the file's hash and size, and the file. */
export function LibraryTable({ rows, mayCompile }: { rows: readonly Row[]; mayCompile: boolean }) {
  const { t } = useTranslation('documents');
  return (
    <Table
      caption={t('library.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('library.empty')} description={t('library.emptyHint')} />}
      columns={[
        {
          key: 'document',
          label: t('library.document'),
          primary: true,
          cell: (row) => (
            <span className="grid">
              <span>{t(`kinds.${row.name}`)}</span>
              <span className="font-normal text-ink-soft">{row.title}</span>
              {row.revision > 1 && (
                <span className="text-sm font-normal text-ink-faint">
                  {t('library.revision', { count: row.revision })}
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'made',
          label: t('library.made'),
          cell: (row) => (
            <span className="grid">
              {row.madeAt ? <DateTime at={row.madeAt} /> : '—'}
              <span className="text-sm text-ink-faint">
                {row.requestedBy ? t('library.by', { name: row.requestedBy }) : t('library.bySystem')}
              </span>
            </span>
          ),
        },
        {
          key: 'hash',
          label: t('library.hash'),
          cell: (row) =>
            row.file && (
              <span className="grid">
                <code className="text-sm" title={row.file.sha256}>
                  {row.file.sha256.slice(0, 12)}…
                </code>
                <span className="text-sm text-ink-faint">
                  <FileSize bytes={row.file.bytes} />
                </span>
              </span>
            ),
        },
        {
          key: 'state',
          label: t('library.state'),
          cell: (row) => <Standing row={row} mayCompile={mayCompile} />,
        },
        {
          key: 'open',
          label: t('library.download'),
          hideLabel: true,
          cell: (row) =>
            row.fileId && (
              <a
                className={buttonStyle('secondary', 'small')}
                href={`/files/${row.fileId}?download`}
                aria-label={t('library.downloadOf', { title: row.title, format: row.format.toUpperCase() })}
              >
                <Download aria-hidden="true" />
                {row.format.toUpperCase()}
              </a>
            ),
        },
      ]}
    />
  );
}

function Standing({ row, mayCompile }: { row: Row; mayCompile: boolean }) {
  const { t } = useTranslation('documents');
  const newer = /^revision:(\d+)$/.exec(row.supersededReason)?.[1];
  return (
    <span className="grid justify-items-start gap-1">
      {row.supersededAt ? (
        <StateBadge tone="neutral" label={t('library.superseded')} />
      ) : (
        <LifeBadge life={documentLife} state={row.state} />
      )}
      {row.supersededAt && (
        <span className="text-sm text-ink-faint">
          {newer ? t('library.byRevision', { count: Number(newer) }) : row.supersededReason}
        </span>
      )}
      {row.state === 'failed' && (
        <>
          <span className="text-sm text-ink-faint">{t('library.attempts', { count: row.attempts })}</span>
          {mayCompile && (
            <ConfirmButton
              label={t('library.again')}
              size="small"
              variant="secondary"
              consequences={t('library.attempts', { count: row.attempts })}
              fields={{ intent: 'again', documentId: row.id }}
            />
          )}
        </>
      )}
    </span>
  );
}
