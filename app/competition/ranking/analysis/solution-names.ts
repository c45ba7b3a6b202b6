import type { AnalysedTrack } from './analysed-track.ts';

/** Says a solution by its number and title. */
export function solutionNames({ places }: Pick<AnalysedTrack, 'places'>) {
  const known = new Map(places.map((place) => [place.submissionId, `${place.number} ${place.title}`.trim()]));
  return { full: (id: string) => known.get(id) ?? id };
}
