import { Link, useLocation } from '@remix-run/react';
import { UploadCloud } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { goesOn, type Item, isUnderWay } from './upload-queue.ts';
import { uploads } from './uploads.ts';

const nothing: ReturnType<typeof uploads.all> = [];

function share(items: readonly Item[]): number {
  const size = items.reduce((sum, { file }) => sum + file.size, 0);
  const loaded = items.reduce((sum, { state }) => sum + ('loaded' in state ? state.loaded : 0), 0);
  return size > 0 ? Math.floor((loaded / size) * 100) : 0;
}

/** On every page but their own: what is still being sent, and the way back to it. Asks before the window is closed over it. */
export function UploadsUnderWay() {
  const { t } = useTranslation('files');
  const { pathname, search } = useLocation();
  const queues = useSyncExternalStore(uploads.subscribe, uploads.all, () => nothing);
  const moving = queues.some(({ items }) => items.some(goesOn));
  useEffect(() => {
    if (!moving) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [moving]);

  const elsewhere = queues.filter(({ page, items }) => page !== pathname + search && items.some(isUnderWay));
  if (elsewhere.length === 0) return null;
  return (
    <aside
      aria-label={t('underWay')}
      data-screen-only=""
      className="fixed end-4 bottom-4 z-40 grid max-w-sm gap-2 rounded-xl border border-line bg-surface p-4 text-sm shadow-card"
    >
      {elsewhere.map(({ page, items }) => {
        const open = items.filter(isUnderWay);
        const stopped = !open.some(goesOn);
        return (
          <p key={page + open[0]?.id} className="flex items-center gap-2">
            <UploadCloud aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
            <span>
              {stopped
                ? t('stopped', { count: open.length })
                : t('sendingElsewhere', { count: open.length, percent: share(open) })}
            </span>
            <Link to={page} className="shrink-0 text-action underline">
              {t('show')}
            </Link>
          </p>
        );
      })}
    </aside>
  );
}
