import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 90_000 });

let port: number;
let first: ChildProcess;

beforeEach(async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  ({ port } = probe.address() as AddressInfo);
  await new Promise((resolve) => probe.close(resolve));
  begin();
});
afterEach(() => first.kill('SIGKILL'));

function begin(count = 2): void {
  first = spawn(process.execPath, ['app/cli/several.child.testing.ts'], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), COUNT: String(count) },
    stdio: 'ignore',
  });
}

/** The number of the process that answered, or null when none does. */
async function ask(): Promise<number | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}`, {
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(2_000),
    });
    return Number(await answer.text());
  } catch {
    return null;
  }
}

/** Asks until so many processes that were not known have answered. */
async function others(count: number, known: ReadonlySet<number> = new Set()): Promise<Set<number>> {
  const seen = new Set<number>();
  while (seen.size < count) {
    const number = await ask();
    if (number !== null && !known.has(number)) seen.add(number);
    await wait(20);
  }
  return seen;
}

async function untilNobodyAnswers(): Promise<void> {
  while ((await ask()) !== null) await wait(50);
}

it('two processes share the port; one that is killed is replaced; asked to stop, all stop', async () => {
  const pair = await others(2);
  const [victim = 0] = pair;
  process.kill(victim, 'SIGKILL');
  await others(1, pair);
  first.kill('SIGTERM');
  expect(await once(first, 'exit')).toEqual([0, null]);
  await untilNobodyAnswers();
});

it('when the first process is killed, none of the others stays behind', async () => {
  await others(2);
  first.kill('SIGKILL');
  await untilNobodyAnswers();
});

it('one whose event loop stands still is ended and replaced, the only one too', async () => {
  first.kill('SIGKILL');
  await untilNobodyAnswers();
  begin(1);
  const known = await others(1);
  const hanging = fetch(`http://127.0.0.1:${port}/hang`).catch(() => 'broken off');
  expect(await ask()).toBe(null);
  await others(1, known);
  expect(await hanging).toBe('broken off');
  first.kill('SIGTERM');
  expect(await once(first, 'exit')).toEqual([0, null]);
});

it('one that answers slowly but goes on is left alone', async () => {
  const pair = await others(2);
  await wait(6_000);
  expect(await others(2)).toEqual(pair);
});
