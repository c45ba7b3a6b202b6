import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { VersionRow } from './read-public.server.ts';

/** Every published text of a call, the newest first, with what it changed and why. */
export function VersionList({ versions }: { versions: readonly VersionRow[] }) {
  const { t } = useTranslation('call');
  if (versions.length === 0) return <EmptyState title={t('versions.empty')} />;
  return (
    <ol className="grid gap-6">
      {versions.map(({ number, publishedAt, note, hash, changes }) => (
        <Card
          key={number}
          as="li"
          title={number === 1 ? t('versions.first') : t('versions.amendment', { number: number - 1 })}
          level={2}
        >
          <p className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-faint">
            <DateTime at={publishedAt} />
            <span>{t('versions.version', { number })}</span>
            <span>
              {t('versions.hash')} <code>{hash.slice(0, 16)}</code>
            </span>
          </p>
          {note && (
            <p className="mb-4">
              <span className="font-medium">{t('versions.reason')}</span> {note}
            </p>
          )}
          {changes.length > 0 ? (
            <ChangeList changes={changes} />
          ) : (
            <p className="text-ink-soft">{t('versions.noChanges')}</p>
          )}
        </Card>
      ))}
    </ol>
  );
}
