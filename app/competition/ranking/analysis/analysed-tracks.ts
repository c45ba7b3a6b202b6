import type { Rubric } from '#app/competition/call/content.ts';
import { type AnalysedTrack, analysedTrack, type StoredTrack } from './analysed-track.ts';
import { nearTrack } from './near-track.ts';

export interface AnalysisTask {
  tracks: StoredTrack[];
  criteria: Rubric['criteria'];
  /** the solutions nearest the line alone: see `nearTrack` */
  near: boolean;
}

/** The analyses of a call's tracks. */
export function analysedTracks({ tracks, criteria, near }: AnalysisTask): AnalysedTrack[] {
  return tracks.map((track) => {
    const analysed = analysedTrack(track, criteria);
    return near ? nearTrack(analysed) : analysed;
  });
}
