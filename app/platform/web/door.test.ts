import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import { decode } from 'turbo-stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lastWord, readableRequests, refuseForeignWrites } from './door.server.ts';
import { identifyRequest } from './headers.server.ts';
import { readForm } from './read-form.server.ts';
import { refuseRequest } from './refuse-request.server.ts';
import { remixHandler } from './remix-handler.server.ts';

const HOME = 'https://comp.example.cn:8443';
const facts = { styles: ['/assets/a.css'], routeIds: ['root', 'routes/echo'] };
const action = async ({ request }: { request: Request }) => {
  const read = await readForm(request);
  const names = read.ok ? Object.keys(read.value.values).length : read.refusal.code;
  return Response.json({ names, url: request.url, host: request.headers.get('host') });
};
const loader = () => Response.json({ read: true });
const route = { id: 'routes/echo', parentId: undefined, path: 'echo', module: { action, loader } };
const files = { ...route, id: 'routes/files', path: 'finance/answers' };
const build = {
  routes: { 'routes/echo': route, 'routes/files': files },
  assets: { routes: {}, version: '1' },
  entry: { module: { default: () => new Response('page') } },
  future: { v3_singleFetch: true },
  publicPath: '/',
} as unknown as ServerBuild;

let base = '';
let port = 0;
let close = () => {};
beforeAll(async () => {
  const http = express();
  http.use(identifyRequest, readableRequests(facts), refuseForeignWrites(HOME, facts));
  http.use(/^\/too-often/, (request, response) =>
    refuseRequest(request, response, { status: 429, code: 'tooMany', seconds: 12 }, facts),
  );
  http.all('*', remixHandler({ build, appUrl: HOME, production: true, facts }));
  http.use(lastWord(facts));
  const server = http.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(() => close());

const FORM = 'application/x-www-form-urlencoded';
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(base + path, {
    method: 'POST',
    body,
    headers: { Origin: HOME, 'Content-Type': FORM, ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit);

test('a form within the limit arrives, under the address of the site whatever the request says of itself', async () => {
  for (const forwarded of ['comp.example.cn', 'x:99999', 'evil.example']) {
    const answer = await post('/echo', 'a=1&b=2', { 'X-Forwarded-Host': forwarded });
    expect(await answer.json()).toEqual({ names: 2, url: `${HOME}/echo`, host: 'comp.example.cn:8443' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test('more than a form may hold is 413, by its declared length and by its bytes, and the sender reads why', async () => {
  const declared = await post('/echo', `a=${'x'.repeat(300_000)}`, { Accept: 'text/html' });
  expect(declared.status).toBe(413);
  expect(await declared.text()).toMatch(/提交的内容过大[\s\S]*Too much was sent/);
  const counted = await post('/echo', chunks(20, 'x'.repeat(64_000)));
  expect(counted.status).toBe(413);
  expect((await post('/echo', `a=${'x'.repeat(20_000_000)}`)).status).toBe(413);
});

test('the few forms with a file may hold more, and no more than that', async () => {
  expect((await post('/finance/answers', `a=${'x'.repeat(5_000_000)}`)).status).toBe(200);
  expect((await post('/Finance//answers/', `a=${'x'.repeat(7_000_000)}`)).status).toBe(413);
});

test('what is no form is 415, what is broken 400', async () => {
  expect((await post('/echo', 'x', { 'Content-Type': 'text/plain' })).status).toBe(415);
  expect((await post('/echo', 'x', { 'Content-Encoding': 'gzip' })).status).toBe(415);
  expect((await post('/echo', 'x', { 'Content-Type': 'multipart/form-data; boundary=y' })).status).toBe(400);
  expect((await fetch(`${base}/echo`, { method: 'POST', headers: { Origin: HOME } })).status).toBe(415);
});

test('addresses that nobody can read, and methods that nothing answers to, are refused', async () => {
  const statuses = await Promise.all(
    ['/calls/%00', '/calls/%ff', '/echo?q=%00', '/echo?q=%', `/echo?q=${'x'.repeat(9_000)}`].map(
      async (path) => (await fetch(base + path)).status,
    ),
  );
  expect(statuses).toEqual([404, 404, 400, 400, 414]);
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect((await fetch(`${base}/echo`, { method, headers: { Origin: HOME } })).status).toBe(405);
  expect(await rawly('GET http://evil.example/echo HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 404/);
  expect(await rawly('GET //evil.example/echo HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 404/);
});

test('a refusal reaches whoever asked: a page, a script, the router', async () => {
  const page = await fetch(`${base}/too-often`, {
    headers: { Accept: 'text/html', 'Accept-Language': 'en' },
  });
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, '12']);
  const html = await page.text();
  expect(html).toMatch(
    /<html lang="en">[\s\S]*\/assets\/a\.css[\s\S]*Try again in 12 seconds[\s\S]*请在 12 秒后重试/,
  );
  const script = await fetch(`${base}/too-often`, { headers: { Accept: 'application/json' } });
  expect(await script.json()).toEqual({ refusal: { code: 'tooMany', params: { seconds: 12 } } });
  const form = await post('/too-often.data', 'a=1');
  expect([form.status, form.headers.get('x-refused')]).toEqual([429, 'tooMany; seconds=12']);
  expect((await decoded(form)).value).toEqual({ data: undefined });
  const read = await fetch(`${base}/too-often.data`);
  expect((await decoded(read)).value).toMatchObject({
    'routes/echo': { error: { status: 429, data: { seconds: 12 } } },
  });
});

test('what comes from another site is refused as a page', async () => {
  const answer = await post('/echo', 'a=1', { Origin: 'https://evil.example', Accept: 'text/html' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
});

test('a body that stops on its way is given up with 408', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const answer = rawly(
      `POST /echo HTTP/1.1\r\nHost: x\r\nOrigin: ${HOME}\r\nContent-Type: ${FORM}\r\nContent-Length: 100\r\n\r\na=1`,
    );
    for (let i = 0; i < 100 && vi.getTimerCount() === 0; i++) await new Promise((done) => setImmediate(done));
    await new Promise((done) => setImmediate(done));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatch(/^HTTP\/1.1 408[\s\S]*Connection: close/i);
  } finally {
    vi.useRealTimers();
  }
});

function chunks(count: number, text: string): ReadableStream {
  const bytes = new TextEncoder().encode(text);
  let left = count;
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(bytes);
      else controller.close();
    },
  });
}

const decoded = (answer: Response) =>
  decode(answer.body as ReadableStream<Uint8Array>, {
    plugins: [(type, data, status) => (type === 'ErrorResponse' ? { value: { status, data } } : undefined)],
  });

function rawly(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\r\n\r\n')) {
        socket.destroy();
        resolve(said);
      }
    });
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
  });
}
