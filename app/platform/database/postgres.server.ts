import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processesIn } from './processes.server.ts';
import { passage, serverAccount } from './server-account.server.ts';
import { serverBinaries } from './server-binaries.server.ts';

/** One PostgreSQL server: its folder, and its settings as in postgresql.conf. */
export interface Cluster {
  folder: string;
  settings: Record<string, string>;
}

// Nobody outside this machine reaches it; a socket's path could grow too long in a deep folder.
const alwaysSettings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' };

/** Makes the folder: UTF-8 and knowing Chinese, whatever LANG says. A first start that is killed leaves nothing. */
export async function initialise({ folder }: Cluster, password: string): Promise<void> {
  const { initdb } = await serverBinaries();
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const account = serverAccount();
  if (account) for (const file of [unfinished, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    await run(folder, initdb, [
      ...[
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
      ],
      ...['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ]);
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The port of the server that already works in the folder (a killed application leaves it running), if one does. */
export async function runningPort({ folder }: Cluster): Promise<number | undefined> {
  for (let waited = 0; waited < 150; waited++) {
    const found = postmaster(folder);
    if (found?.ready) return found.port;
    // Neither running nor gone: starting, stopping, or backends that have yet to notice their server was killed.
    const busy = found !== undefined || (processesIn(folder)?.length ?? 0) > 0;
    if (!busy) break;
    await sleep(100);
  }
  removeStalePid(folder);
  return undefined;
}

/** Starts the server; after a crash it first recovers, which is what the long patience is for. */
export async function startServer({ folder, settings }: Cluster, port: number): Promise<void> {
  const { pg_ctl } = await serverBinaries();
  const journal = path.join(folder, 'server.log');
  rmSync(journal, { force: true });
  const flags = Object.entries({ ...alwaysSettings, ...settings, port: String(port) });
  const options = flags.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
  try {
    await run(folder, pg_ctl, ['start', '-D', folder, '-l', journal, '-w', '-t', '300', '-s', '-o', options]);
  } catch (error) {
    const words = existsSync(journal) ? readFileSync(journal, 'utf8').slice(-2000) : '';
    throw new Error(`PostgreSQL did not start in ${folder}.\n${words}`, { cause: error });
  }
}

/** Stops the server gracefully; no complaint when it is gone already. */
export async function stopServer({ folder }: Cluster): Promise<void> {
  if (!postmaster(folder)) return;
  const { pg_ctl } = await serverBinaries();
  try {
    await run(folder, pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '30', '-s']);
  } catch (error) {
    if (postmaster(folder)) throw error;
  }
}

/** What postmaster.pid says, if it speaks of a live server of this folder. Lines: id, folder, start, port, …, state. */
function postmaster(folder: string): { port: number; ready: boolean } | undefined {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  // The id may belong to another process by now; only a server works inside its folder.
  const alive = processesIn(folder)?.includes(pid) ?? isAlive(pid);
  return alive ? { port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** PostgreSQL refuses to start when the id in a left-over postmaster.pid is now another process of its account. */
function removeStalePid(folder: string): void {
  if (!postmaster(folder) && processesIn(folder)?.length === 0)
    rmSync(path.join(folder, 'postmaster.pid'), { force: true });
}

/** Runs a program of PostgreSQL on `folder` as the server's account. @throws with what it said */
function run(folder: string, program: string, args: string[]): Promise<void> {
  const account = serverAccount();
  // setpriv switches the account itself, and keeps the right that spawn's own switch would drop.
  const before = account ? passage(account, [path.dirname(folder), program]) : [];
  const [command = program, ...rest] = [...before, program, ...args];
  return new Promise((resolve, reject) => {
    const { PGDATA: _, ...env } = process.env;
    const child = spawn(command, rest, {
      ...(before.length === 0 && account),
      cwd: '/',
      env: { ...env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} ended with ${code}: ${words.trim()}`));
    });
  });
}
