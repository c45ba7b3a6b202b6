import { existsSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Doors, openDoors } from '../doors.ts';
import { several } from '../in-turn.ts';
import { addressIn } from '../places.ts';
import { dataAddress } from '../visitor.ts';
import { type Input, inputs, namesIn } from './inputs.ts';

const MINUTES = Number(process.env.FUZZ_MINUTES ?? 1);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);
const BUSY = path.resolve(`node_modules/.cache/doors/busy-${process.pid}`);
/** longest that anybody may wait because one request is served */
const LONGEST = 250;

let doors: Doors;
beforeAll(async () => {
  const loaded = `--import=${path.resolve('e2e/doors/fuzz/busy.ts')}`;
  doors = await openDoors({ NODE_OPTIONS: loaded, BUSY_FILE: BUSY, LOG_LEVEL: 'error' });
});
afterAll(() => doors?.close());

function requestOf({ path: at, query, how, intent, fields, json, raw }: Input): [string, RequestInit] {
  const address = query ? `${at}?${query}` : at;
  if (how === 'get') return [address, {}];
  if (how === 'data') return [dataAddress(address), {}];
  const all: [string, string][] = [
    ...(intent === null ? [] : ([['intent', intent]] as [string, string][])),
    ...fields,
  ];
  if (how === 'json')
    return [
      address,
      { method: 'POST', body: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } },
    ];
  if (how === 'raw')
    return [
      address,
      { method: 'POST', body: Buffer.from(raw.body), headers: raw.type ? { 'Content-Type': raw.type } : {} },
    ];
  if (how === 'multipart') {
    const form = new FormData();
    for (const [name, value] of all)
      form.append(name, value.length % 3 === 1 ? new File([value], value.slice(0, 50)) : value);
    return [address, { method: 'POST', body: form }];
  }
  return [
    how === 'formData' ? dataAddress(address) : address,
    { method: 'POST', body: new URLSearchParams(all.map(([a, b]) => [a.toWellFormed(), b.toWellFormed()])) },
  ];
}

/** Asks /healthz again and again on a connection of its own. @returns how to stop, and the longest wait in milliseconds */
function watchHealth(base: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let [longest, going] = [0, true];
  const ask = () => {
    const began = performance.now();
    get(`${base}/healthz`, { agent }, (answer) => {
      answer.resume().on('end', () => {
        longest = Math.max(longest, performance.now() - began);
        if (going) setTimeout(ask, 25);
      });
    }).on('error', () => {
      longest = Number.POSITIVE_INFINITY;
    });
  };
  ask();
  return () => {
    going = false;
    agent.destroy();
    return Math.round(longest);
  };
}

let told = 0;
/** The longest computing that the server has written down since it was asked last, in milliseconds. */
function busiest(): number {
  const lines = existsSync(BUSY) ? readFileSync(BUSY, 'utf8').trimEnd().split('\n') : [];
  const since = lines.slice(told).map(Number);
  told = lines.length;
  return Math.max(0, ...since);
}

test(
  `nothing that anybody sends is answered with a fault, drops a connection or keeps others waiting (${MINUTES} min, seed ${SEED})`,
  async () => {
    const { routes, world } = inject('doors');
    // What is loaded and compiled at the first request of its kind is no answer to an odd one. It has half a minute.
    const warm = performance.now() + 30_000;
    const readers = ['organiser', 'owner', 'finance', 'secretary', 'judge', 'nobody'] as const;
    const first = readers.flatMap((who) =>
      routes.flatMap((route) => (route.loader ? [{ who, address: addressIn(world, route) }] : [])),
    );
    await several(first, 4, async ({ who, address }) => {
      if (performance.now() > warm) return;
      const signal = AbortSignal.timeout(10_000);
      await doors
        .as(who)
        .send(address, { signal })
        .catch(() => undefined);
    });
    const before = busiest();
    const stop = watchHealth(doors.base);
    const until = performance.now() + MINUTES * 60_000;
    const faults = new Map<string, string>();
    const slow: string[] = [];
    const kinds = new Map<string, number>();
    let tried = 0;
    let most = 0;
    console.log(`fuzz: starting and warming computed at most ${before} ms at once`);
    const stream = fc.sample(inputs(routes, world, namesIn()), {
      seed: SEED,
      numRuns: Math.ceil(MINUTES * 1_500),
    });
    for (const input of stream) {
      if (performance.now() > until) break;
      tried += 1;
      const [address, init] = requestOf(input);
      const status = await doors
        .as(input.who)
        .send(address, { ...init, signal: AbortSignal.timeout(20_000) })
        .then(
          (answer) => answer.status,
          (error: Error) => `dropped: ${String(error.cause ?? error)}`,
        );
      kinds.set(`${status}`.slice(0, 7), (kinds.get(`${status}`.slice(0, 7)) ?? 0) + 1);
      const asked = `${status} ${input.how} ${input.path} intent=${input.intent}`;
      if (typeof status === 'string' || status >= 500)
        faults.set(asked, JSON.stringify(input).slice(0, 1_500));
      const busy = busiest();
      if (busy > LONGEST)
        slow.push(`${busy} ms of computing: ${asked} as ${input.who} ${input.query.slice(0, 200)}`);
      most = Math.max(most, busy);
    }
    const waited = stop();
    console.log(
      `fuzz: ${tried} inputs, ${[...kinds]
        .sort()
        .map(([kind, count]) => `${kind} ×${count}`)
        .join(', ')}; the loop computed at most ${most} ms at once, /healthz waited at most ${waited} ms`,
    );
    expect(
      [...faults].map(([asked, input]) => `${asked}\n${input}`),
      doors.said().slice(-6_000),
    ).toEqual([]);
    expect(slow).toEqual([]);
    // How long /healthz waited is printed only: on a busy machine that is the machine's time. What the server itself computes at once is held.
  },
  (MINUTES + 5) * 60_000,
);
