import '#app/platform/config/environment.server.ts';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { lockOwner, releaseLock, takeLock } from './lock-file.server.ts';
import { type Cluster, initialise, runningPort, startServer, stopServer } from './postgres.server.ts';
import { makeRoles } from './roles.server.ts';

/** A running database: the owner's role migrates, the app's works. `adminUrl` is the superuser, for tests and tools. */
export interface Database {
  ownerUrl: string;
  appUrl: string;
  adminUrl: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Where everything is kept; DATA_DIR if not said. */
  dataDir?: string;
  /** Server settings, as in postgresql.conf. */
  settings?: Record<string, string>;
  /** Work beside an application that has the server open already, instead of refusing. */
  share?: boolean;
}

interface Kept {
  port: number;
  passwords: { admin: string; owner: string; app: string };
}

/**
 * Starts the embedded PostgreSQL, on 127.0.0.1 only, or adopts the one that a killed application left running.
 * @throws when another live application works with the same folder, or the server does not start (with its words)
 */
export async function start(options: StartOptions = {}): Promise<Database> {
  const dataDir = path.resolve(options.dataDir ?? (process.env.DATA_DIR || '.data'));
  // The server's account must be able to pass through, whatever the umask; what is inside has its own modes.
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
  const lock = path.join(dataDir, 'postgres.lock');
  const owner = takeLock(lock);
  if (owner !== undefined && !options.share) {
    throw new Error(
      `The database in ${dataDir} is in use by process ${owner}. Stop it first, or choose another folder: DATA_DIR=…`,
    );
  }
  try {
    return await open(dataDir, options.settings ?? {}, owner === undefined, () => releaseLock(lock));
  } catch (error) {
    if (owner === undefined) releaseLock(lock);
    throw error;
  }
}

/** The live process that works with the database in `dataDir`, if any. */
export function userOf(dataDir: string): number | undefined {
  return lockOwner(path.join(path.resolve(dataDir), 'postgres.lock'));
}

async function open(
  dataDir: string,
  settings: Record<string, string>,
  ours: boolean,
  release: () => void,
): Promise<Database> {
  const cluster: Cluster = { folder: path.join(dataDir, 'postgres'), settings };
  const keptFile = path.join(dataDir, 'postgres.json');
  const kept = readKept(keptFile, existsSync(cluster.folder));
  write(keptFile, kept);
  if (!existsSync(cluster.folder)) await initialise(cluster, kept.passwords.admin);
  let port = await runningPort(cluster);
  if (port === undefined && !ours)
    throw new Error(`The application that has ${dataDir} is starting or stopping. Try again.`);
  if (port === undefined) {
    port = await freePort(kept.port);
    await startServer(cluster, port);
  }
  write(keptFile, { ...kept, port });
  const url = (role: string, password: string, name: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${name}`;
  const { admin, owner, app } = kept.passwords;
  await makeRoles(url('postgres', admin, 'postgres'), { owner, app });
  return {
    ownerUrl: url('yingxiongtie_owner', owner, 'yingxiongtie'),
    appUrl: url('yingxiongtie_app', app, 'yingxiongtie'),
    adminUrl: url('postgres', admin, 'postgres'),
    async stop() {
      if (!ours) return;
      await stopServer(cluster);
      release();
    },
  };
}

function readKept(file: string, mustExist: boolean): Kept {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  if (mustExist)
    throw new Error(`${file} is gone, and with it the passwords of the database beside it. Restore it.`);
  const password = () => randomBytes(24).toString('base64url');
  return { port: 0, passwords: { admin: password(), owner: password(), app: password() } };
}

function write(file: string, kept: Kept): void {
  writeFileSync(file, JSON.stringify(kept, null, 2), { mode: 0o600 });
}

/** `wanted` when nobody listens there, else any free one: the same port each time helps whoever looks with a tool. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? reject(new Error('no port is free')) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
