import type { AnalysedTrack } from './analysed-track.ts';
import { nearLine } from './near-line.ts';

/** At most so many solutions of a track are on a page or on paper: ten thousand would be 40 MB that nobody reads. */
export const SHOWN_PLACES = 200;
const SHOWN_FLAGS = 100;

/**
 * A track with those solutions alone that are nearest the line between winning and not: all of a track that has no more. The workbook holds
 * every one.
 */
export function nearTrack(track: AnalysedTrack): AnalysedTrack {
  const { places, quota, analysis } = track;
  if (places.length <= SHOWN_PLACES) return track;
  const distance = (at: number) => Math.abs(at + 0.5 - Math.min(quota, places.length));
  const nearest = places.toSorted((a, b) => distance(a.at) - distance(b.at)).slice(0, SHOWN_PLACES);
  const kept = new Set([...nearest, ...nearLine(places, quota, analysis)].map((p) => p.submissionId));
  const keep = (ids: string[]) => ids.filter((id) => kept.has(id));
  const { model } = analysis;
  return {
    ...track,
    places: places.filter((p) => kept.has(p.submissionId)),
    marks: track.marks.filter((mark) => kept.has(mark.submissionId)),
    analysis: {
      ...analysis,
      winners: keep(analysis.winners),
      tied: keep(analysis.tied),
      methods: analysis.methods.map((m) => ({
        ...m,
        winners: keep(m.winners),
        tied: keep(m.tied),
        ranking: m.ranking && {
          ...m.ranking,
          solutions: m.ranking.solutions.filter((s) => kept.has(s.solution)),
        },
      })),
      variations: analysis.variations.map((v) => ({
        ...v,
        winners: keep(v.winners),
        tied: keep(v.tied),
        gained: keep(v.gained),
        lost: keep(v.lost),
        undecided: keep(v.undecided),
      })),
      model: model && {
        ...model,
        neighbours: model.neighbours.filter((pair) => kept.has(pair.better) && kept.has(pair.worse)),
        farMarks: model.farMarks.slice(0, SHOWN_FLAGS),
        closeFits: model.closeFits.slice(0, SHOWN_FLAGS),
      },
    },
  };
}
