import { Link } from '@remix-run/react';
import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { BenchmarkBadge } from './BenchmarkBadge.tsx';
import type { PublicEntry } from './read-public.server.ts';

type Shown = Pick<
  PublicEntry,
  'id' | 'benchmark' | 'title' | 'unit' | 'call' | 'track' | 'pictures' | 'summary'
>;

/** One winner among the others. The whole tile leads to it, by the link of its title. */
export function ShowcaseTile({ entry }: { entry: Shown }) {
  const { t, i18n } = useTranslation('showcase');
  const [picture] = entry.pictures;
  return (
    <li
      data-card=""
      className="group relative flex flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-card has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-action"
    >
      {picture ? (
        <img
          src={`/files/${picture.fileId}`}
          alt={inLanguage(picture.alt, i18n.language)}
          loading="lazy"
          className="aspect-8/5 w-full bg-sunken object-cover"
        />
      ) : (
        <div className="grid aspect-8/5 place-content-center justify-items-center gap-2 bg-sunken text-ink-faint max-sm:hidden">
          <ImageOff aria-hidden="true" strokeWidth={1.5} className="size-8" />
          <p className="text-sm">{t('noPicture')}</p>
        </div>
      )}
      <div className="flex flex-1 flex-col items-start gap-2 p-5">
        <BenchmarkBadge benchmark={entry.benchmark} />
        <h2 className="text-lg font-semibold text-balance">
          <Link
            to={`/showcase/${entry.id}`}
            className="outline-none after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
          >
            {entry.title}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">{entry.unit}</p>
        {entry.summary && (
          <p className="line-clamp-3 text-ink-soft">{inLanguage(entry.summary, i18n.language)}</p>
        )}
        <p className="mt-auto pt-2 text-sm text-ink-faint">
          {inLanguage(entry.track, i18n.language)} · {inLanguage(entry.call, i18n.language)}
        </p>
      </div>
    </li>
  );
}
