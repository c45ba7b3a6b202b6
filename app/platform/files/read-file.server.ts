import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { i18nFor, languageOf } from '#app/i18n/i18n.server.ts';
import { refusalText } from '#app/i18n/refusal.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { StoredFile } from '#app/platform/database/generated/client.ts';
import { log } from '#app/platform/log/log.server.ts';
import { done, mapOutcome, type Outcome, type Refusal, refuse } from '#app/platform/outcome.ts';
import { refusedWork } from '#app/platform/threads/refused-work.ts';
import { spanOf } from './ingest/range.ts';
import { isShownInline } from './kinds.ts';
import { namelessCopy } from './nameless/nameless-copy.server.ts';
import type { FilePurposes } from './policies.server.ts';
import { storedPath } from './storage/storage.server.ts';

interface Asked {
  /** null for a visitor */
  actor: Actor | null;
  fileId: string;
  purposes: FilePurposes;
}

/**
 * The bytes of a file for who may read it, or of its copy without names for who may read no more; everybody else is told that there is none.
 * @param request its `Range` header is followed; `?download` makes a download of what would be shown
 */
export async function readFile(request: Request, { actor, fileId, purposes }: Asked): Promise<Response> {
  const found = await readable({ actor, fileId, purposes }).catch(refusedWork);
  if (!found.ok) return refusedReading(request, found.refusal);
  const file = found.value;
  const size = Number(file.size);
  const etag = `"${file.sha256}"`;
  const headers = headersOf(file, new URL(request.url).searchParams.has('download'));
  headers.set('ETag', etag);
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get('if-range');
  const span = ifRange === null || ifRange === etag ? spanOf(request.headers.get('range'), size) : null;
  if (span === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Length', String(span ? span.end - span.start + 1 : size));
  if (span) headers.set('Content-Range', `bytes ${span.start}-${span.end}/${size}`);
  const body = request.method === 'HEAD' ? null : bytesOf(file, span ?? undefined);
  return new Response(body, { status: span ? 206 : 200, headers });
}

/** The file as this person may see it, under the name it has for them. */
async function readable({ actor, fileId, purposes }: Asked): Promise<Outcome<StoredFile>> {
  if (!/^[0-9a-f-]{36}$/i.test(fileId)) return refuse('notFound');
  const file = await db.storedFile.findUnique({ where: { id: fileId } });
  if (!file || file.deletedAt || file.scan === 'infected') return refuse('notFound');
  const reading = await purposes.get(file.purpose)?.mayRead(actor, file);
  if (!reading) return refuse('notFound');
  if (reading === true) return done(file);
  const shown = { ...file, name: reading.as };
  if (!reading.nameless) return done(shown);
  return mapOutcome(await namelessCopy(file), (copy) => ({ ...shown, ...copy }));
}

/** Nothing for what is not there or not theirs; a sentence for a file that can have no copy. */
async function refusedReading(request: Request, refusal: Refusal): Promise<Response> {
  if (refusal.code === 'notFound') return new Response(null, { status: 404 });
  const { t } = await i18nFor(languageOf(request));
  return new Response(refusalText(t, refusal), {
    status: refusal.code.startsWith('work') ? 503 : 422,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}

function headersOf(file: StoredFile, download: boolean): Headers {
  const disposition = isShownInline(file.type) && !download ? 'inline' : 'attachment';
  const ascii = file.name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  return new Headers({
    'Content-Type': file.type,
    'Content-Disposition': `${disposition}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'Content-Security-Policy': policyOf(file.type),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Accept-Ranges': 'bytes',
    // no-transform also keeps the server from compressing it, which would break ranges
    'Cache-Control': 'private, no-cache, no-transform',
  });
}

/** Browsers' PDF viewers do not start within a sandbox; they run a PDF's scripts, if at all, apart from our origin. */
function policyOf(type: string): string {
  const closed = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  return type === 'application/pdf'
    ? `${closed}; object-src 'self'`
    : `sandbox; ${closed}; img-src 'self'; media-src 'self'`;
}

function bytesOf({ id, storageKey }: StoredFile, span: { start: number; end: number } | undefined): BodyInit {
  const stream = createReadStream(storedPath(storageKey), span);
  stream.on('error', (error) => log.error({ err: error, fileId: id }, 'a stored file could not be read'));
  return Readable.toWeb(stream) as BodyInit;
}
