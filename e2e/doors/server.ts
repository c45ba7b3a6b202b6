import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { makeTestDatabase, type TestServer } from '#app/platform/database/testing.server.ts';
import { settings } from './settings.ts';

/** The built server, running on a database and a folder of its own. */
export interface Served {
  base: string;
  appUrl: string;
  ownerUrl: string;
  adminUrl: string;
  /** the process, for what its memory and its ending tell */
  process: ChildProcess;
  /** what it has written to its log and error output */
  said(): string;
  close(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(base: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 1_800; tries++) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${base}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error(`the built server did not start:\n${said()}`);
}

/** Starts the build on this database and folder. */
export async function startServer(
  database: TestServer,
  dataDir: string,
  more: Record<string, string> = {},
): Promise<Served> {
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...settings,
    PORT: String(port),
    APP_URL: base,
    DATA_DIR: dataDir,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...more,
  };
  const child = spawn(process.execPath, ['server.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const said = () => output;
  await untilReady(base, child, said);
  return {
    base,
    ...database,
    process: child,
    said,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** A server on a copy of what `server`'s template and `files` hold; both go when it is closed. */
export async function serveCopy(
  server: TestServer,
  files: string,
  more: Record<string, string> = {},
): Promise<Served> {
  const { drop, ...database } = await makeTestDatabase(server);
  const dataDir = `${files}-${new URL(database.appUrl).pathname.slice(1)}`;
  cpSync(files, dataDir, { recursive: true });
  const served = await startServer(database, dataDir, more);
  return {
    ...served,
    async close() {
      await served.close();
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
