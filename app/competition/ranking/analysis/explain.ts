import type { TFunction } from 'i18next';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import type { AnalysedTrack } from './analysed-track.ts';
import { standing } from './material.ts';
import { percent } from './percent.ts';

/** What a place is ranked by: the adjusted score where the rule adjusts. */
const counting = (place: AnalysedTrack['places'][number]) =>
  place.adjustedCentipoints ?? place.scoreCentipoints;

/** A solution in words: its marks, what was left out, how it was adjusted and why, the place and the margin, and what the model says. */
export function explain(
  track: AnalysedTrack,
  place: AnalysedTrack['places'][number],
  t: TFunction<'ranking'>,
): string[] {
  const { winners, tied, methods, model } = track.analysis;
  const id = place.submissionId;
  const own = track.marks
    .filter((mark) => mark.submissionId === id)
    .toSorted((a, b) => a.judge.localeCompare(b.judge, 'en', { numeric: true }));
  if (place.reason === 'noSheets') return [t('analysis.say.noSheets')];
  const given = own.map((m) =>
    t('analysis.say.mark', { judge: m.judge, total: pointsText(m.totalCentipoints) }),
  );
  const calibrated = methods
    .find((m) => m.method === 'calibrated')
    ?.ranking?.solutions.find((s) => s.solution === id);
  const { last, next } = track.line;
  const wins = winners.includes(id);
  const rival = wins ? next : last;
  const score = pointsText(place.scoreCentipoints);
  return [
    t('analysis.say.marks', { count: own.length, marks: given.join(t('analysis.say.between')) }),
    place.dropped.length > 0
      ? t('analysis.say.dropped', { dropped: place.dropped.map(pointsText).join(t('analysis.say.between')) })
      : t('analysis.say.notDropped'),
    t('analysis.say.score', { score, place: place.place, count: track.count }),
    place.adjustedCentipoints !== undefined &&
      t(`analysis.say.adjusted.${track.rule.method}`, { score: pointsText(place.adjustedCentipoints) }),
    place.reason === 'veto' && t('analysis.say.veto'),
    place.reason === 'belowPassMark' &&
      t('analysis.say.belowPassMark', { mark: pointsText(track.rule.passMarkCentipoints) }),
    place.eligible && t(`analysis.say.${standing({ winners, tied }, id)}`, { quota: track.quota }),
    place.eligible &&
      !tied.includes(id) &&
      rival &&
      t(wins ? 'analysis.say.ahead' : 'analysis.say.behind', {
        points: pointsText(Math.abs(counting(place) - counting(rival))),
        rival: `${rival.number} ${rival.title}`,
      }),
    model &&
      calibrated &&
      track.rule.method !== 'calibrated' &&
      t('analysis.say.calibrated', {
        estimate: calibrated.estimate.toFixed(2),
        error: (calibrated.standardError ?? 0).toFixed(2),
        rank: calibrated.rank,
        chance: percent(calibrated.winProbability),
      }),
  ].filter((sentence): sentence is string => typeof sentence === 'string');
}
