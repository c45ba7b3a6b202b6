import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { FileSize } from '#app/ui/FileSize.tsx';

export interface HandedInFile {
  fileId: string;
  kind: 'sealed' | 'evidence';
  name: string;
  /** bytes */
  size: number;
  scan: string;
  addedAt: string | Date;
}

/** What an objector handed in, with when; `readable` for who may open it. */
export function HandedIn({ files, readable }: { files: readonly HandedInFile[]; readable: boolean }) {
  const { t } = useTranslation('announcement');
  return (
    <ul className="grid gap-2">
      {files.map(({ fileId, kind, name, size, scan, addedAt }) => (
        <li
          key={fileId}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line px-3 py-2"
        >
          <Badge tone={kind === 'sealed' ? 'info' : 'neutral'}>{t(`evidence.kinds.${kind}`)}</Badge>
          {readable && scan !== 'infected' ? (
            <a
              href={`/files/${fileId}`}
              target="_blank"
              rel="noreferrer"
              className="min-w-0 break-all text-action underline"
            >
              {name}
            </a>
          ) : (
            <span className="min-w-0 break-all">{name}</span>
          )}
          <span className="text-ink-faint text-sm">
            <FileSize bytes={size} /> · <DateTime at={addedAt} shape="minute" />
          </span>
          {scan === 'infected' && <span className="text-danger text-sm">{t('evidence.infected')}</span>}
        </li>
      ))}
    </ul>
  );
}
