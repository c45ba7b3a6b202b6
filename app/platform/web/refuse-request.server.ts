import { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import { encode } from 'turbo-stream';
import { DRAINED } from './body-limits.ts';
import { refusedPage } from './refused-page.ts';

const PATIENCE_MS = 2_000;

/** Why the door did not let a request through; `code` is `common:refusals.<code>` and `common:errors.<code>`. */
export interface DoorRefusal {
  status: number;
  code:
    | 'unreadable'
    | 'notFound'
    | 'forbidden'
    | 'method'
    | 'slow'
    | 'tooLarge'
    | 'tooLong'
    | 'noForm'
    | 'tooMany'
    | 'busy'
    | 'failed';
  /** when it may be tried again */
  seconds?: number;
}

/** What the pages of this build need: the style sheets, and the ids of its routes for answers to the router. */
export interface PageFacts {
  styles: readonly string[];
  routeIds: readonly string[];
}

/**
 * Answers a request that never reached a page, as whoever asked can read it: a document as a page, a script that saves as JSON, the
 * router in its own encoding. A form's page stays as it is then, and says the header `X-Refused` as a sentence (`DoorNotice`).
 */
export function refuseRequest(
  request: Request,
  response: Response,
  refusal: DoorRefusal,
  facts: PageFacts,
): void {
  onceSent(request, () => answer(request, response, refusal, facts));
}

/** A sender reads no answer before it has sent all: a body that is not too long is read and thrown away first, for two seconds at most. */
function onceSent(request: Request, go: () => void): void {
  if (request.complete || Number(request.get('content-length') ?? 0) > DRAINED) {
    go();
    return;
  }
  let gone = false;
  const once = () => {
    if (gone) return;
    gone = true;
    clearTimeout(late);
    go();
  };
  const late = setTimeout(once, PATIENCE_MS);
  request.once('end', once).once('close', once).once('error', once).resume();
}

function answer(request: Request, response: Response, refusal: DoorRefusal, facts: PageFacts): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, code, seconds } = refusal;
  response.status(status).set('Cache-Control', 'no-store');
  response.set('X-Refused', seconds === undefined ? code : `${code}; seconds=${seconds}`);
  if (seconds !== undefined) response.set('Retry-After', String(seconds));
  if (!request.complete) response.set('Connection', 'close');
  if (request.path.endsWith('.data')) {
    sendToRouter(request, response, refusal, facts);
    return;
  }
  const asked = request.get('accept') ?? '';
  if (
    asked.includes('application/json') ||
    (request.get('content-type') ?? '').startsWith('application/json')
  ) {
    response.json({ refusal: { code, ...(seconds !== undefined && { params: { seconds } }) } });
    return;
  }
  response.set(
    'Content-Security-Policy',
    "default-src 'self'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  response
    .type('html')
    .send(refusedPage(refusal, facts.styles, request.get('cookie'), request.get('accept-language')));
}

function sendToRouter(
  request: Request,
  response: Response,
  { status, seconds }: DoorRefusal,
  facts: PageFacts,
): void {
  const error = new RefusedResponse(status, seconds);
  const read = request.method === 'GET' || request.method === 'HEAD';
  const value = read ? Object.fromEntries(facts.routeIds.map((id) => [id, { error }])) : { data: undefined };
  response.set({ 'X-Remix-Response': 'yes', 'Content-Type': 'text/x-script' });
  const encoded = encode(value, {
    plugins: [(one) => one instanceof RefusedResponse && ['ErrorResponse', one.data, one.status, '']],
  });
  Readable.fromWeb(encoded as import('node:stream/web').ReadableStream).pipe(response);
}

/** What the router takes for a response that a loader threw. */
class RefusedResponse {
  readonly status: number;
  readonly data: { seconds?: number };
  constructor(status: number, seconds: number | undefined) {
    this.status = status;
    this.data = seconds === undefined ? {} : { seconds };
  }
}
