import { useTranslation } from 'react-i18next';
import type { AnalysedTrack } from './analysed-track.ts';
import { explain } from './explain.ts';

/** For each solution, in words: its marks, what was left out, how it was adjusted, the place and the margin. */
export function Explanations({ track }: { track: AnalysedTrack }) {
  const { t } = useTranslation('ranking');
  return (
    <section className="grid gap-3">
      <h3 className="text-lg font-semibold">{t('analysis.explanations')}</h3>
      {track.places.map((place) => (
        <details key={place.submissionId} className="rounded-lg border border-line p-4">
          <summary className="cursor-pointer font-medium">
            {place.place}. {place.number} {place.title}
          </summary>
          <ul className="mt-3 grid list-disc gap-1.5 ps-5 text-ink-soft">
            {explain(track, place, t).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
