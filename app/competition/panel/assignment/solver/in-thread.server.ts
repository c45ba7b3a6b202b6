import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AssignmentProblem, Solved } from './problem.ts';

/** Node runs the source itself; the server's bundle has no file of its own for a thread. */
const file = path.resolve('app/competition/panel/assignment/solver/thread.ts');

/**
 * Solves in a thread of its own.
 * @param seconds for each step of HiGHS
 * @throws what the thread threw, such as when nothing was found in time
 */
export async function solveInThread(problem: AssignmentProblem, seconds: number): Promise<Solved> {
  const thread = new Worker(file, { workerData: { problem, seconds } });
  try {
    const [solved] = (await once(thread, 'message')) as [Solved];
    return solved;
  } finally {
    await thread.terminate();
  }
}
