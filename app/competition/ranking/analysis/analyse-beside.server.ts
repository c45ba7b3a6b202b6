import { SharedWork } from '#app/platform/threads/shared-work.server.ts';
import { Threads } from '#app/platform/threads/threads.server.ts';
import type { AnalysedTrack } from './analysed-track.ts';
import { type AnalysisTask, analysedTracks } from './analysed-tracks.ts';

const threads = new Threads<AnalysisTask, AnalysedTrack[]>(
  'app/competition/ranking/analysis/analysis.thread.ts',
  {
    seconds: 120,
    megabytes: 2_048,
    atOnce: 1,
    waiting: 8,
  },
);
/** So many sheets are analysed in some ten milliseconds; a thread takes longer to begin. */
const SMALL = 200;

/** What is near the line is small: the last ones asked for are kept. */
const shared = new SharedWork<AnalysedTrack[]>(8);

/**
 * Analyses beside the event loop. Who asks for the same while it is being made, waits for the same; when nobody waits any more it is ended.
 * @throws StoppedWork beyond its limits
 */
export function analyseBeside(task: AnalysisTask, signal?: AbortSignal): Promise<AnalysedTrack[]> {
  const { tracks, criteria, near } = task;
  const sheets = tracks.reduce((sum, { judgeOf }) => sum + judgeOf.size, 0);
  const people = tracks.map(({ rankingId, quota, name, judgeOf, known }) => [
    rankingId,
    quota,
    name,
    [...judgeOf],
    [...known],
  ]);
  return shared.run({
    key: JSON.stringify([near, criteria, people]),
    keep: near,
    signal,
    work: async (all) => (sheets <= SMALL ? analysedTracks(task) : threads.run(task, all)),
  });
}
