import { once } from 'node:events';
import express, { type Request, type Response, type Router } from 'express';
import { db } from '#app/platform/database/client.server.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import { log } from '#app/platform/log/log.server.ts';
import { done, type Outcome, type Refusal, refuse } from '#app/platform/outcome.ts';
import type { FilePurposes } from '../policies.server.ts';
import { callbackUrl, ingestUrl } from '../settings.server.ts';
import { acceptUpload, receivedBytes } from './accept-upload.server.ts';
import { controlled } from './control.server.ts';
import { verifyPresigned } from './presigned.server.ts';
import { refusalMessage } from './upload-row.server.ts';
import { writingAlone } from './writing-alone.server.ts';

/** Refusals of the protocol have its status; those a person caused are 200 with `error`, which the SDK shows. */
const statuses: Record<string, number> = {
  'files.signature': 403,
  'files.expired': 403,
  'files.unregistered': 409,
  'files.range': 416,
  'files.fewerBytes': 400,
  'files.moreBytes': 413,
  'files.disagrees': 415,
  'files.unreadable': 415,
  'files.kind': 415,
};

const drainedBytes = 16 * 1024 * 1024;

/**
 * Where browsers send files: the SDK's ingest protocol on the app's own disk. Mount it at `/ut` before any body parser.
 * @param purposes what may be sent; asked for at each upload, because a development server builds the list anew
 */
export function ingest(purposes: () => Promise<FilePurposes>): Router {
  const router = express.Router();
  router.post(['/ingest/route-metadata', '/ingest/callback-result'], express.json({ limit: '1mb' }), control);
  router.head('/ingest/:key', (request, response, next) => void head(request, response).catch(next));
  router.put('/ingest/:key', (request, response, next) => void put(request, response, purposes).catch(next));
  router.use((_request, response) => void response.status(404).json({ error: 'files.request' }));
  return router;
}

async function control(request: Request, response: Response): Promise<void> {
  const headers = {
    'x-uploadthing-api-key': request.get('x-uploadthing-api-key') ?? '',
    'content-type': 'application/json',
  };
  const url = `${ingestUrl()}${request.path.replace('/ingest', '')}`;
  const answer = await controlled(
    new globalThis.Request(url, { method: 'POST', headers, body: JSON.stringify(request.body) }),
  );
  response.status(answer.status).json(await answer.json());
}

async function head(request: Request, response: Response): Promise<void> {
  const upload = await find(request);
  if (!upload.ok) return void response.status(statuses[upload.refusal.code] ?? 400).end();
  response.set('x-ut-range-start', String(await receivedBytes(upload.value))).end();
}

async function put(
  request: Request,
  response: Response,
  purposes: () => Promise<FilePurposes>,
): Promise<void> {
  // Slow uplinks take longer than a server waits for an ordinary request; silence still ends it.
  request.socket.setTimeout(300_000);
  const upload = await find(request);
  const start = startOf(request);
  if (!upload.ok || start === null)
    return refused(request, response, upload.ok ? { code: 'files.range' } : upload.refusal);
  const { id, size } = upload.value;
  const mostBytes = Number(size) - start + 64 * 1024;
  if (Number(request.get('content-length') ?? 0) > mostBytes)
    return refused(request, response, { code: 'files.moreBytes', params: { name: upload.value.name } });
  const outcome = await attempt(request, { id, start, purposes });
  if (response.destroyed) return;
  if (!outcome.ok) return refused(request, response, outcome.refusal);
  const { fileId, sha256 } = outcome.value;
  const url = new URL(`/files/${fileId}`, callbackUrl()).href;
  response.json({ url, appUrl: url, ufsUrl: url, fileHash: sha256, serverData: outcome.value });
}

async function attempt(
  request: Request,
  { id, start, purposes }: { id: string; start: number; purposes: () => Promise<FilePurposes> },
): Promise<Outcome<{ fileId: string; sha256: string }>> {
  try {
    return await writingAlone(
      id,
      () => request.destroy(),
      async (stillAlone) => acceptUpload(request, id, start, { stillAlone, purposes: await purposes() }),
    );
  } catch (error) {
    log.error({ err: error, uploadId: id }, 'an upload could not be finished');
    return refuse('files.failed');
  }
}

/** The upload a presigned URL is for, provided it was registered as it was signed. */
async function find(request: Request): Promise<Outcome<IngestUpload>> {
  const presigned = verifyPresigned(request.originalUrl.replace(/^\/ut\/ingest/, ''), Date.now());
  if (!presigned.ok) return presigned;
  const { key, customId, size } = presigned.value;
  const row = await db.ingestUpload.findUnique({ where: { key } });
  if (!row || row.customId !== customId || Number(row.size) !== size) return refuse('files.unregistered');
  return done(row);
}

/** The first byte of `Range: bytes=N-`; 0 without one, null when it cannot be read. */
function startOf(request: Request): number | null {
  const range = request.get('range');
  if (range === undefined) return 0;
  const start = Number(/^bytes=(\d{1,15})-$/.exec(range)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(start) ? start : null;
}

/**
 * Says why. A little that is still coming is let in first, because a browser that is cut off while it sends never
 * reads the answer; of more than that the connection is closed.
 */
async function refused(request: Request, response: Response, refusal: Refusal): Promise<void> {
  const status = statuses[refusal.code] ?? (refusal.code === 'files.failed' ? 500 : 200);
  request.unpipe();
  request.resume();
  if (Number(request.get('content-length') ?? Number.POSITIVE_INFINITY) > drainedBytes)
    response.set('Connection', 'close');
  else if (!request.readableEnded)
    await once(request, 'end', { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  if (!response.destroyed) response.status(status).json({ error: refusalMessage(refusal) });
}
