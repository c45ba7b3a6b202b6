import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { config } from '#app/platform/config/config.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { Watch } from './heartbeat.ts';

/** How long a process may take to finish what it answers. */
const GRACE_MS = 12_000;
/** A replacement that does not start is tried again after so long. */
const AGAIN_MS = 1_000;

/** How many processes answer requests. */
export const processCount = (): number => config().WEB_PROCESSES || availableParallelism();

interface Started {
  program?: string;
  /** so long a process may be silent: see `beat` */
  silentSeconds?: number;
}

/**
 * Starts `count` processes that share the port; one that dies is replaced a second later, and one whose event loop no longer goes round is
 * ended and replaced. One alone is watched as well.
 * @returns what stops them all, once every one of them answers. Throws when one dies before.
 */
export async function startSeveral(
  count: number,
  { program = 'app/cli/one-of-several.ts', silentSeconds = config().WEB_SILENT_SECONDS }: Started = {},
): Promise<() => Promise<void>> {
  cluster.setupPrimary({ exec: path.resolve(program), execArgv: [] });
  const watch = new Watch(silentSeconds);
  let stopping = false;
  const start = async (): Promise<void> => {
    const worker = cluster.fork();
    await Promise.race([once(worker, 'listening'), gone(worker)]);
    watch.over(worker);
    worker.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'a process that answered requests ended and is replaced');
      void replace();
    });
  };
  const replace = async (): Promise<void> => {
    for (;;) {
      await wait(AGAIN_MS);
      if (stopping) return;
      try {
        return await start();
      } catch (error) {
        log.error({ err: error }, 'a replacement did not start; it is tried again');
      }
    }
  };
  const stop = async () => {
    stopping = true;
    watch.stop();
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
