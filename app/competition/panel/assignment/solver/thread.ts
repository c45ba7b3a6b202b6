import { parentPort, workerData } from 'node:worker_threads';
import type { AssignmentProblem } from './problem.ts';
import { solve } from './solve.ts';

// Run in a thread of its own by in-thread.server.ts, so that the server answers while HiGHS thinks.
const { problem, seconds } = workerData as { problem: AssignmentProblem; seconds: number };
parentPort?.postMessage(await solve(problem, { seconds }));
