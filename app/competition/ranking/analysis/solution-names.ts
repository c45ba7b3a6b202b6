import type { AnalysedTrack } from './read-analysis.server.ts';

/** Says a solution by its number and, where there is room, its title. */
export function solutionNames({ places }: Pick<AnalysedTrack, 'places'>) {
  const known = new Map(places.map((place) => [place.submissionId, place]));
  return {
    number: (id: string) => known.get(id)?.number ?? id,
    full: (id: string) => `${known.get(id)?.number ?? id} ${known.get(id)?.title ?? ''}`.trim(),
  };
}
