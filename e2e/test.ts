import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the build with a database of its own in this folder. @returns its address and how it is stopped */
async function startServer(dataFolder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: dataFolder,
    // as on a server, where what one process knows another does not
    WEB_PROCESSES: '2',
    RATE_LIMIT_WRITES: '100000',
    RATE_LIMIT_ATTEMPTS: '1000',
  };
  const child = spawn(process.execPath, ['e2e/server.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(late);
  };
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { url, stop };
    await wait(300);
  }
  await stop();
  throw new Error('the built server did not start');
}

/** Stories run beside each other, those of one worker on a server and a database that no other worker sees. */
export const test = base.extend<object, { serverUrl: string }>({
  serverUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which fixtures this one needs
    async ({}, use, { parallelIndex }) => {
      const dataFolder = path.resolve(`node_modules/.cache/e2e-data-${parallelIndex}-${process.pid}`);
      // What the stories do beside the server (moving dates, asking what always holds) is done in the same database.
      process.env.DATA_DIR = dataFolder;
      const { url, stop } = await startServer(dataFolder);
      await use(url);
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: ({ serverUrl }, use) => use(serverUrl),
});
