import { Threads } from '#app/platform/threads/threads.server.ts';
import { type Ranked, type RankTask, ranked } from './ranked.server.ts';
import type { RankingInput } from './rule/rank.ts';

const threads = new Threads<RankTask, Ranked>('app/competition/ranking/rank.thread.ts', {
  seconds: 120,
  megabytes: 1_536,
  atOnce: 1,
  waiting: 16,
});
/** So many sheets are ranked in some twenty milliseconds; a thread takes longer to begin. */
const SMALL = 200;

/**
 * Ranks a track beside the event loop, where there is much of it.
 * @param signal ends the work when nobody waits any more
 * @throws StoppedWork beyond its limits
 */
export async function rankBeside(task: RankTask, signal?: AbortSignal): Promise<Ranked> {
  const { solutions, earlier = [] } = task.input as RankingInput;
  const sheets = [solutions, ...earlier.map((e) => e.solutions)]
    .flat()
    .reduce((sum, solution) => sum + solution.sheets.length, 0);
  return sheets <= SMALL ? ranked(task) : threads.run(task, signal);
}
