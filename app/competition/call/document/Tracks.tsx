import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import type { Track } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';

/** The fields of the call, each with its places. */
export function Tracks({ tracks }: { tracks: readonly Track[] }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {tracks.map((track) => (
        <Card key={track.key} as="li" className="grid content-start gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg font-semibold">{say(track.name)}</h3>
            <span className="text-sm font-medium text-gold tabular">
              {t('page.winners', { count: track.quota })}
            </span>
          </div>
          <p className="text-ink-soft">{say(track.description)}</p>
        </Card>
      ))}
    </ul>
  );
}
