import { useTranslation } from 'react-i18next';
import type { Unreadable } from '#app/competition/panel/eye/round-copies.server.ts';
import { refusalText } from '#app/i18n/refusal.ts';
import { Card } from '#app/ui/Card.tsx';
import { Table } from '#app/ui/Table.tsx';

/** Which files the judges of a blind round cannot read, whole or in part, and why; nothing where there are none. */
export function UnreadableFiles({ files }: { files: readonly Unreadable[] }) {
  const { t } = useTranslation(['scoring', 'files']);
  if (files.length === 0) return null;
  return (
    <Card title={t('progress.unreadable.title')}>
      <p className="mb-3 text-ink-soft">{t('progress.unreadable.text')}</p>
      <Table
        caption={t('progress.unreadable.title')}
        rows={files}
        rowKey={(file) => file.fileId}
        columns={[
          {
            key: 'entry',
            label: t('progress.unreadable.entry'),
            primary: true,
            cell: ({ number, title }) => `${number ?? ''} ${title}`,
          },
          {
            key: 'file',
            label: t('progress.unreadable.file'),
            cell: ({ fileId, name }) => (
              <a
                href={`/files/${fileId}`}
                target="_blank"
                rel="noreferrer"
                className="text-action underline break-all"
              >
                {name}
              </a>
            ),
          },
          {
            key: 'why',
            label: t('progress.unreadable.why'),
            cell: ({ refusal, left }) =>
              refusal === null
                ? t('progress.unreadable.left', { names: left.join('，') })
                : refusalText(t, { code: `files.${refusal}` }),
          },
        ]}
      />
    </Card>
  );
}
