import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { start } from './launcher.server.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'launcher-'));
const script = `
  import { start } from '#app/platform/database/launcher.server.ts';
  const database = await start({ dataDir: process.argv[1] });
  console.log(database.appUrl);
  process.on('SIGTERM', async () => { await database.stop(); process.exit(0); });
  setInterval(() => {}, 1000);
`;
let child: ChildProcess | undefined;

/** Another application that opens the database and stays. @returns the address it works with */
async function application(): Promise<string> {
  const node = path.resolve('node_modules/.bin/node');
  child = spawn(node, ['--input-type=module-typescript', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return line.toString().trim();
}

async function leave(signal: NodeJS.Signals): Promise<void> {
  child?.kill(signal);
  if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function postmaster(): number {
  return Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

afterAll(async () => {
  await leave('SIGKILL');
  await (await start({ dataDir })).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('starts in UTF-8 for the restricted role, its passwords readable by nobody else', async () => {
  const url = await application();
  expect(await ask(url, 'SELECT current_user')).toBe('yingxiongtie_app');
  expect(
    await ask(
      url,
      'SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()',
    ),
  ).toBe('UTF8');
  expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
    /password authentication failed/,
  );
});

test('a second application is told who has the folder; a tool may share', async () => {
  await expect(start({ dataDir })).rejects.toThrow(`in use by process ${child?.pid}`);
  const shared = await start({ dataDir, share: true });
  await shared.stop();
  expect(await ask(shared.appUrl, 'SELECT 1')).toBe(1);
});

test('after the application was killed, the next one adopts its server', async () => {
  const before = postmaster();
  await leave('SIGKILL');
  await application();
  expect(postmaster()).toBe(before);
});

test('after both were killed, the next start recovers', async () => {
  process.kill(postmaster(), 'SIGKILL');
  await leave('SIGKILL');
  expect(await ask(await application(), 'SELECT 1')).toBe(1);
});

test('a graceful stop closes the server', async () => {
  await leave('SIGTERM');
  expect(postmaster).toThrow(/ENOENT/);
});
