import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { config } from '#app/platform/config/config.server.ts';
import { log } from '#app/platform/log/log.server.ts';

/** How long a process may take to finish what it answers. */
const GRACE_MS = 12_000;

/** How many processes answer requests. */
export const processCount = (): number => config().WEB_PROCESSES || availableParallelism();

/**
 * Starts `count` processes that share the port; one that dies is replaced, a second later.
 * @returns what stops them all, once every one of them answers. Throws when one dies before.
 */
export async function startSeveral(
  count: number,
  program = 'app/cli/one-of-several.ts',
): Promise<() => Promise<void>> {
  cluster.setupPrimary({ exec: path.resolve(program), execArgv: [] });
  let stopping = false;
  const start = async (): Promise<void> => {
    const worker = cluster.fork();
    await Promise.race([once(worker, 'listening'), gone(worker)]);
    worker.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'a process that answered requests ended and is replaced');
      void wait(1_000).then(() =>
        stopping ? undefined : start().catch((error: unknown) => log.error(error)),
      );
    });
  };
  const stop = async () => {
    stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(workers.map(end));
  };
  try {
    await Promise.all(Array.from({ length: count }, start));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function gone(worker: Worker): Promise<never> {
  await once(worker, 'exit');
  throw new Error('A process that answers requests did not start; see above.');
}

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  const late = setTimeout(() => worker.process.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(late);
}
