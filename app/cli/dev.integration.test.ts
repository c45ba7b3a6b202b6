import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'dev-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

test('the development server that is stopped by SIGTERM leaves no database running', async () => {
  const port = await freePort();
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, ['app/cli/dev.ts'], {
    env: {
      ...env,
      NODE_ENV: 'development',
      DATA_DIR: folder,
      PORT: String(port),
      APP_URL: `http://127.0.0.1:${port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = once(child, 'exit');
  while (!said.includes('Ctrl-C stops it') && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), ended]);
  expect(said).toContain('Nobody has an account yet');
  const pidFile = path.join(folder, 'postgres', 'postmaster.pid');
  expect(Number(readFileSync(pidFile, 'utf8').split('\n')[0])).toBeGreaterThan(1);
  child.kill('SIGTERM');
  await ended;
  expect(existsSync(pidFile)).toBe(false);
}, 240_000);
