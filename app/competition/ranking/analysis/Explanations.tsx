import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { pointsText } from '#app/competition/scoring/rubric.ts';
import { percent } from './MethodsSection.tsx';
import type { AnalysedTrack } from './read-analysis.server.ts';

/** For each solution, in words: its marks, what was left out, the place and the margin, and what the other methods say. */
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
            {sentences(track, place, t).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** What a place is ranked by: the adjusted score where the rule adjusts. */
const counting = (place: AnalysedTrack['places'][number]) =>
  place.adjustedCentipoints ?? place.scoreCentipoints;

function sentences(
  track: AnalysedTrack,
  place: AnalysedTrack['places'][number],
  t: TFunction<'ranking'>,
): string[] {
  const { winners, methods, model } = track.analysis;
  const id = place.submissionId;
  const own = track.marks.filter((mark) => mark.submissionId === id);
  if (place.reason === 'noSheets') return [t('analysis.say.noSheets')];
  const given = own.map((m) =>
    t('analysis.say.mark', { judge: m.judge, total: pointsText(m.totalCentipoints) }),
  );
  const calibrated = methods
    .find((m) => m.method === 'calibrated')
    ?.ranking?.solutions.find((s) => s.solution === id);
  const eligible = track.places.filter((p) => p.eligible);
  const last = eligible[track.quota - 1];
  const next = eligible[track.quota];
  const wins = winners.includes(id);
  const rival = wins ? next : last;
  const score = pointsText(place.scoreCentipoints);
  return [
    t('analysis.say.marks', { count: own.length, marks: given.join(t('analysis.say.between')) }),
    place.dropped.length > 0
      ? t('analysis.say.dropped', { dropped: place.dropped.map(pointsText).join(t('analysis.say.between')) })
      : t('analysis.say.notDropped'),
    t('analysis.say.score', { score, place: place.place, count: track.places.length }),
    place.adjustedCentipoints !== undefined &&
      t(`analysis.say.adjusted.${track.rule.method}`, { score: pointsText(place.adjustedCentipoints) }),
    place.reason === 'veto' && t('analysis.say.veto'),
    place.reason === 'belowPassMark' &&
      t('analysis.say.belowPassMark', { mark: pointsText(track.rule.passMarkCentipoints) }),
    place.eligible && t(wins ? 'analysis.say.wins' : 'analysis.say.loses', { quota: track.quota }),
    place.eligible &&
      rival &&
      t(wins ? 'analysis.say.ahead' : 'analysis.say.behind', {
        points: pointsText(Math.abs(counting(place) - counting(rival))),
        rival: `${rival.number} ${rival.title}`,
      }),
    model &&
      calibrated &&
      t('analysis.say.calibrated', {
        estimate: calibrated.estimate.toFixed(2),
        error: (calibrated.standardError ?? 0).toFixed(2),
        rank: calibrated.rank,
        chance: percent(calibrated.winProbability),
      }),
  ].filter((sentence): sentence is string => typeof sentence === 'string');
}
