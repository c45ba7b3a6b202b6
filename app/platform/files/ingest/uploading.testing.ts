import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { z } from 'zod';
import { actorOf } from '#app/platform/access/session.server.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { FileKind } from '../kinds.ts';
import { type FilePurposes, fileFor, purposesOf } from '../policies.server.ts';
import { readFile } from '../read-file.server.ts';
import { ingest } from './ingest.server.ts';
import { handleUploadthing } from './uploadthing.server.ts';

/** What the purpose `test` says during a test; each may change it. */
export const policy = {
  maxFiles: 5,
  kinds: ['pdf'] as FileKind[],
  stored: [] as string[],
  onStored: async (): Promise<Outcome<unknown>> => done(),
};

const testFiles = fileFor({
  purpose: 'test',
  input: z.object({ place: z.string() }),
  mayUpload: async (_actor, { place }) =>
    place === 'closed'
      ? refuse('submission.late')
      : done({ scope: place, maxBytes: 8 * 1024 ** 2, kinds: policy.kinds, maxFiles: policy.maxFiles }),
  onStored: async (_tx, { file }) => {
    const outcome = await policy.onStored();
    if (outcome.ok) policy.stored.push(file.id);
    return outcome;
  },
  mayRead: async (actor, file) => actor?.userId === file.ownerId,
  inUse: async (file) => policy.stored.includes(file.id),
});

/** The one purpose of these tests. */
export const testPurposes = purposesOf([testFiles]);

export async function aUser(): Promise<string> {
  const user = await db.user.create({ data: { name: '张三', email: `${randomUUID()}@example.com` } });
  return user.id;
}

/** A PDF of so many bytes, as far as its first bytes tell. */
export function aPdf(bytes: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)]);
}

/** Serves ingest, file route and reading on a free port; a request says who asks in `x-test-user`. */
export async function serveUploads(purposes: FilePurposes = testPurposes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'uploads-'));
  const app = express();
  app.use(
    '/ut',
    ingest(async () => purposes),
  );
  app.use(async (request, response) => {
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const bodies: Buffer[] = [];
    for await (const chunk of request) bodies.push(chunk as Buffer);
    const body = request.method === 'POST' ? Buffer.concat(bodies) : null;
    const asked = new Request(new URL(request.originalUrl, process.env.APP_URL), {
      method: request.method,
      headers,
      body,
    });
    const actor = await actorOf(String(request.headers['x-test-user'] ?? ''));
    const answer = request.path.startsWith('/files/')
      ? await readFile(asked, {
          actor,
          fileId: request.path.slice('/files/'.length),
          purposes,
        })
      : await handleUploadthing(asked, purposes);
    response.status(answer.status).set(Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  process.env.APP_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.DATA_DIR = folder;
  forgetConfig();
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { home: process.env.APP_URL, folder, close };
}
