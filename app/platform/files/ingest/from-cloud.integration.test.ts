import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { aPdf, aUser, serveUploads } from './uploading.testing.ts';

const bytes = aPdf(200_000);
const apiKey = 'sk_of_the_cloud';
const asked: { path: string; body: unknown }[] = [];

// What the app needs of the file service: it hands files out, takes results of callbacks, and removes files.
const cloud = express().use(express.json());
cloud.get('/f/:key', (_request, response) => void response.send(bytes));
cloud.post('*', (request, response) => {
  asked.push({ path: request.path, body: request.body });
  response.json({ ok: true, success: true, deletedCount: 1 });
});
const server = cloud.listen(0, '127.0.0.1');
let there: string;
let site: Awaited<ReturnType<typeof serveUploads>>;

beforeAll(async () => {
  site = await serveUploads();
  there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.UPLOADTHING_TOKEN = Buffer.from(
    JSON.stringify({ apiKey, appId: 'app', regions: ['sea1'] }),
  ).toString('base64');
  process.env.UPLOADTHING_API_URL = there;
  forgetConfig();
});
afterAll(async () => {
  server.close();
  await site.close();
});

async function callback(userId: string, size: number, key: string, secret = apiKey) {
  const file = {
    name: '方案.pdf',
    size,
    type: 'application/pdf',
    lastModified: 1,
    customId: `${key}-custom`,
  };
  const urls = {
    url: `${there}/f/${key}`,
    appUrl: `${there}/f/${key}`,
    ufsUrl: `${there}/f/${key}`,
    fileHash: 'x',
  };
  const metadata = {
    purpose: 'test',
    userId,
    input: { place: 'here' },
    scope: 'here',
    kinds: ['pdf'],
    files: [file],
  };
  const body = JSON.stringify({
    status: 'uploaded',
    file: { ...file, key, ...urls },
    origin: there,
    metadata,
  });
  const signature = `hmac-sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'uploadthing-hook': 'callback',
    'x-uploadthing-signature': signature,
  };
  return fetch(`${site.home}/api/uploadthing?slug=test`, { method: 'POST', headers, body });
}

const resultOf = (key: string) =>
  asked.find(({ body }) => (body as { fileKey?: string }).fileKey === key)?.body;

test('a file that the file service received is taken over, checked, and removed there', async () => {
  const user = await aUser();
  expect((await callback(user, bytes.length, 'key-of-one')).status).toBe(200);
  const file = await db.storedFile.findFirstOrThrow({ where: { ownerId: user } });
  expect(resultOf('key-of-one')).toMatchObject({ callbackData: { fileId: file.id, sha256: file.sha256 } });
  expect(
    asked.some(
      ({ path, body }) => path.includes('deleteFiles') && JSON.stringify(body).includes('key-of-one'),
    ),
  ).toBe(true);
  const read = await fetch(`${site.home}/files/${file.id}`, { headers: { 'x-test-user': user } });
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
  await callback(user, bytes.length, 'key-of-one');
  expect(await db.storedFile.count({ where: { ownerId: user } })).toBe(1);
});

test('one that is larger than was allowed, or whose callback is forged, is not', async () => {
  const user = await aUser();
  await callback(user, 1000, 'key-of-two');
  expect(resultOf('key-of-two')).toMatchObject({
    callbackData: { error: expect.stringContaining('files.moreBytes') },
  });
  expect((await callback(user, bytes.length, 'key-of-three', 'sk_guessed')).status).toBe(400);
  expect(await db.storedFile.count({ where: { ownerId: user } })).toBe(0);
});
