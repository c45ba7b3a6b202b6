import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { sign } from '../settings.server.ts';
import { sweep } from '../storage/sweep.server.ts';
import { deliver } from './deliver.server.ts';
import { aPdf, aUser, policy, serveUploads, testPurposes } from './uploading.testing.ts';

vi.mock('#app/platform/access/session.server.ts', async (original) => {
  const real = await original<typeof import('#app/platform/access/session.server.ts')>();
  return {
    ...real,
    optionalActor: (request: Request) => real.actorOf(request.headers.get('x-test-user') ?? ''),
  };
});

const MB = 1024 * 1024;
let home: string;
let close: () => Promise<void>;
let user: string;

beforeAll(async () => {
  ({ home, close } = await serveUploads());
});
afterAll(() => close());
beforeEach(async () => {
  user = await aUser();
  Object.assign(policy, { maxFiles: 5, kinds: ['pdf'], onStored: async () => done() });
});

interface Asked {
  name?: string;
  size: number;
  type?: string;
  place?: string;
}

function ask({ name = '方案.pdf', size, type = 'application/pdf', place = 'here' }: Asked) {
  const body = JSON.stringify({ files: [{ name, size, type, lastModified: 1 }], input: { place } });
  const headers = { 'content-type': 'application/json', 'x-test-user': user };
  return fetch(`${home}/api/uploadthing?actionType=upload&slug=test`, { method: 'POST', headers, body });
}

async function presigned(asked: Asked): Promise<string> {
  const answer = await ask(asked);
  expect(answer.status).toBe(200);
  const [first] = (await answer.json()) as { url: string }[];
  if (!first) throw new Error('no presigned URL');
  return first.url;
}

function put(url: string, bytes: Buffer, start = 0) {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)]));
  return fetch(url, { method: 'PUT', headers: { range: `bytes=${start}-` }, body });
}

const received = async (url: string) =>
  (await fetch(url, { method: 'HEAD' })).headers.get('x-ut-range-start');
const read = (id: string, as: string, headers = {}) =>
  fetch(`${home}/files/${id}`, { headers: { 'x-test-user': as, ...headers } });

interface Answer {
  error?: string;
  serverData: { fileId: string; sha256: string; type: string };
}
const answerOf = async (response: Response) => (await response.json()) as Answer;

/** Sends the first bytes of a PUT and breaks the connection once the ingest has them. */
async function breakOff(url: string, bytes: Buffer): Promise<void> {
  const head = Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n');
  const outgoing = httpRequest(url, {
    method: 'PUT',
    headers: {
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': head.length + bytes.length + 1000,
    },
  });
  outgoing.on('error', () => undefined);
  outgoing.write(Buffer.concat([head, bytes]));
  await new Promise((resolve) => setTimeout(resolve, 300));
  outgoing.destroy();
  await vi.waitUntil(async () => Number(await received(url)) > 0, { timeout: 5_000 });
}

test('a file goes through the SDK to the disk and comes back the same, to its owner only', async () => {
  const bytes = aPdf(5 * MB);
  const url = await presigned({ size: bytes.length });
  expect(await received(url)).toBe('0');
  const { serverData } = await answerOf(await put(url, bytes));
  expect(serverData).toMatchObject({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    type: 'application/pdf',
    scan: 'unscanned',
  });

  const whole = await read(serverData.fileId, user);
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
  expect(whole.headers.get('content-disposition')).toBe(
    `inline; filename="__.pdf"; filename*=UTF-8''${encodeURIComponent('方案')}.pdf`,
  );
  const part = await read(serverData.fileId, user, { range: 'bytes=1000-1999' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1000-1999/${bytes.length}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(1000, 2000))).toBe(true);
  expect((await read(serverData.fileId, await aUser())).status).toBe(404);
  expect((await read(serverData.fileId, '')).status).toBe(404);
});

test('after a break the upload goes on from the byte the ingest names, also when the page was reloaded', async () => {
  const bytes = aPdf(5 * MB);
  const url = await presigned({ size: bytes.length });
  await breakOff(url, bytes.subarray(0, 2 * MB));
  const again = await presigned({ size: bytes.length });
  const start = Number(await received(again));
  expect(start).toBeGreaterThan(MB);
  const { serverData } = await answerOf(await put(again, bytes.subarray(start), start));
  expect(serverData.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('a browser may send again from the first byte, and a whole file keeps its first result', async () => {
  const bytes = aPdf(MB);
  const url = await presigned({ size: bytes.length });
  await breakOff(url, bytes.subarray(0, MB / 2));
  const first = await answerOf(await put(url, bytes));
  const second = await answerOf(await put(url, bytes));
  const empty = await answerOf(await put(url, Buffer.alloc(0), bytes.length));
  expect(first.serverData.fileId).toBeDefined();
  expect([second, empty]).toEqual([first, first]);
  expect(policy.stored.filter((id) => id === first.serverData.fileId)).toHaveLength(1);
});

test('of two PUTs at once the later one writes, and one file results', async () => {
  const bytes = aPdf(4 * MB);
  const url = await presigned({ size: bytes.length });
  const answers = await Promise.allSettled([put(url, bytes), put(url, bytes)]);
  const ids = new Set<string>();
  for (const answer of answers)
    if (answer.status === 'fulfilled' && answer.value.ok)
      ids.add((await answerOf(answer.value)).serverData.fileId);
  expect(ids.size).toBe(1);
  expect(await db.storedFile.count({ where: { ownerId: user } })).toBe(1);
});

test('more bytes than signed are 413, fewer 400, a gap 416', async () => {
  const bytes = aPdf(100_000);
  expect((await put(await presigned({ size: 50_000 }), bytes)).status).toBe(413);
  expect((await put(await presigned({ size: 90_000 }), aPdf(90_500))).status).toBe(413);
  expect((await put(await presigned({ size: 200_000 }), bytes)).status).toBe(400);
  expect((await put(await presigned({ size: 300_000 }), bytes, 150_000)).status).toBe(416);
});

test('a type is judged by the assembled bytes: 415, and nothing of it stays', async () => {
  const html = Buffer.from(`<script>alert(1)</script>${' '.repeat(5000)}`);
  const url = await presigned({ size: html.length });
  const answer = await put(url, html);
  expect(answer.status).toBe(415);
  expect((await answerOf(answer)).error).toContain('files.disagrees');
  expect((await put(url, html)).status).toBe(415);
  expect(await db.storedFile.count({ where: { ownerId: user } })).toBe(0);
});

test('forged and expired URLs, and ones that were never registered, are refused', async () => {
  const bytes = aPdf(5000);
  const url = await presigned({ size: bytes.length });
  expect((await put(url.replace('5000', '5001'), bytes)).status).toBe(403);
  expect((await put(url.replace(/expires=\d+/, 'expires=99999999999999'), bytes)).status).toBe(403);
  const resigned = (of: string) => `${of}&signature=${encodeURIComponent(sign(of))}`;
  const unsigned = url.slice(0, url.lastIndexOf('&signature='));
  expect((await put(resigned(unsigned.replace(/expires=\d+/, 'expires=1000')), bytes)).status).toBe(403);
  expect((await put(resigned(unsigned.replace(/expires=\d+/, 'expires=never')), bytes)).status).toBe(403);
  expect((await put(resigned(unsigned.replace('/ut/ingest/', '/ut/ingest/x')), bytes)).status).toBe(409);
});

test('what may not be sent is refused before a byte is', async () => {
  const message = async (asked: Asked) => {
    const answer = await ask(asked);
    return [answer.status, JSON.parse(((await answer.json()) as { message: string }).message).code];
  };
  expect(await message({ size: 9 * MB })).toEqual([403, 'files.tooLarge']);
  expect(await message({ size: 10, name: '../../etc/passwd.pdf' })).toEqual([400, 'files.request']);
  expect(await message({ size: -1 })).toEqual([400, 'files.request']);
  // A broken character in a name is replaced, as in any other line of text: it is no reason to refuse the file.
  expect((await ask({ size: 10, name: 'a\ud800.pdf' })).status).toBe(200);
  expect(await message({ size: 10, name: 'a.exe' })).toEqual([403, 'files.kind']);
  expect(await message({ size: 10, place: 'closed' })).toEqual([403, 'submission.late']);
  user = '';
  expect(await message({ size: 10 })).toEqual([403, 'files.signIn']);
});

test('a purpose that refuses the whole file undoes it, and its words reach the page', async () => {
  policy.onStored = async () => refuse('submission.late');
  const bytes = aPdf(5000);
  const answer = await put(await presigned({ size: bytes.length }), bytes);
  expect([answer.status, (await answerOf(answer)).error]).toEqual([200, '{"code":"submission.late"}']);
  expect(await db.storedFile.count({ where: { ownerId: user } })).toBe(0);
});

test('a callback that failed is delivered again', async () => {
  policy.onStored = async () => {
    throw new Error('the database went away');
  };
  const bytes = aPdf(5000);
  const url = await presigned({ size: bytes.length });
  expect((await put(url, bytes)).status).toBe(500);
  policy.onStored = async () => done();
  const { id } = await db.ingestUpload.findFirstOrThrow({
    where: { metadata: { path: ['userId'], equals: user } },
  });
  expect(await deliver(id, testPurposes)).toMatchObject({ ok: true, value: { fileId: id } });
  expect((await answerOf(await put(url, bytes))).serverData.fileId).toBe(id);
});

test('the last file of a full place is not sent twice when its answer was lost', async () => {
  const bytes = aPdf(5000);
  const first = await answerOf(await put(await presigned({ size: bytes.length }), bytes));
  policy.maxFiles = 0;
  const url = await presigned({ size: bytes.length });
  expect(await received(url)).toBe('5000');
  expect(await answerOf(await put(url, Buffer.alloc(0), 5000))).toEqual(first);
  expect((await ask({ size: 6000 })).status).toBe(403);
});

test('unfinished uploads and files that nothing refers to are swept after a day', async () => {
  const bytes = aPdf(5000);
  const { serverData } = await answerOf(await put(await presigned({ size: bytes.length }), bytes));
  await presigned({ size: 7000 });
  policy.stored = policy.stored.filter((id) => id !== serverData.fileId);
  const waiting = await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE data->>'name' = 'files.sweep'`;
  expect(waiting).toHaveLength(1);
  await sweep(testPurposes, new Date(Date.now() + 25 * 3_600_000));
  expect((await read(serverData.fileId, user)).status).toBe(404);
  expect(
    await db.ingestUpload.count({
      where: { metadata: { path: ['userId'], equals: user }, state: 'registered' },
    }),
  ).toBe(0);
});
