import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileSize } from '../FileSize.tsx';
import { Table } from '../Table.tsx';
import type { ZipEntry } from './list-zip.client.ts';
import { NotShown } from './NotShown.tsx';

interface ZipListProps {
  src: string;
  name: string;
}

const SHOWN = 300;

/** What an archive holds, without fetching all of it. */
export function ZipList({ src, name }: ZipListProps) {
  const { t } = useTranslation('common');
  const [entries, setEntries] = useState<ZipEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    setEntries(null);
    setFailed(false);
    import('./list-zip.client.ts')
      .then(({ listZip }) => listZip(src))
      .then((found) => !left && setEntries(found))
      .catch(() => !left && setFailed(true));
    return () => {
      left = true;
    };
  }, [src]);
  if (failed) return <NotShown src={src} />;
  if (!entries)
    return (
      <p role="status" className="p-4 text-ink-soft">
        {t('ui.pdf.opening')}
      </p>
    );
  const rows = entries.slice(0, SHOWN).map((entry, i) => ({
    ...entry,
    key: `${i} ${entry.name}`,
  }));
  return (
    <section aria-label={name} className="grid gap-2">
      <p className="text-sm text-ink-soft">{t('ui.documents.zip', { count: entries.length })}</p>
      <Table
        caption={name}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            label: t('ui.documents.name'),
            primary: true,
            cell: (row) => <span className="break-all">{row.name}</span>,
          },
          {
            key: 'size',
            label: t('ui.documents.size'),
            numeric: true,
            cell: (row) => <FileSize bytes={row.size} />,
          },
        ]}
      />
      {entries.length > SHOWN && (
        <p className="text-sm text-ink-soft">{t('ui.documents.more', { count: entries.length - SHOWN })}</p>
      )}
    </section>
  );
}
