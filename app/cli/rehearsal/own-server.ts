import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

export interface OwnServer {
  port: number;
  /** its database and files, removed first: never the folder with your data */
  folder: string;
}

/** Starts the production build with people and nothing else, in a process of its own, as a server runs it. @returns what stops it */
export async function startOwnServer({ port, folder }: OwnServer): Promise<() => Promise<void>> {
  rmSync(folder, { recursive: true, force: true });
  const address = `http://localhost:${port}`;
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    APP_URL: address,
    LOG_LEVEL: 'error',
    WEB_PROCESSES: '0',
    RATE_LIMIT_WRITES: '1000000',
    RATE_LIMIT_ATTEMPTS: '10000',
    DATABASE_URL: '',
  };
  const child = spawn(process.execPath, ['e2e/server.ts'], {
    env: { ...env, KEEP_DATA: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(child, address);
  return () =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error('The server did not start; see above.');
    const ready = await fetch(`${address}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The server did not answer within two minutes.');
}
