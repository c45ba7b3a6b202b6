import type { ErrorRequestHandler, RequestHandler } from 'express';
import { log } from '#app/platform/log/log.server.ts';
import { isReadableQuery, knownPath } from './known-path.ts';
import { isTrustedOrigin } from './origin.ts';
import { type DoorRefusal, type PageFacts, refuseRequest } from './refuse-request.server.ts';
import { hasIds, type RouteNamer } from './route-name.ts';

const LONGEST = 8_000;
const methods = new Set(['GET', 'HEAD', 'POST']);

function fault(method: string, url: string): DoorRefusal | null {
  if (url.length > LONGEST) return { status: 414, code: 'tooLong' };
  const [path = '', ...query] = url.split('?');
  if (!path.startsWith('/') || path.startsWith('//') || knownPath(path) === null)
    return { status: 404, code: 'notFound' };
  if (!isReadableQuery(query.join('?'))) return { status: 400, code: 'unreadable' };
  if (path.startsWith('/ut/') || methods.has(method)) return null;
  return { status: 405, code: 'method' };
}

/** Refuses an address that nobody can read or that is longer than any of ours, and methods that nothing here answers to. */
export function readableRequests(facts: PageFacts): RequestHandler {
  return (request, response, next) => {
    const refusal = fault(request.method, request.originalUrl);
    if (!refusal) return next();
    if (refusal.status === 405) response.set('Allow', 'GET, HEAD, POST');
    refuseRequest(request, response, refusal, facts);
  };
}

/** What has ids that none can be is nowhere, without asking the database. */
export function possibleIds(nameOf: RouteNamer, facts: PageFacts): RequestHandler {
  return (request, response, next) => {
    if (hasIds(nameOf(request.originalUrl), request.originalUrl)) return next();
    refuseRequest(request, response, { status: 404, code: 'notFound' }, facts);
  };
}

/** Refuses what was sent from another site. */
export function refuseForeignWrites(appUrl: string, facts: PageFacts): RequestHandler {
  return (request, response, next) => {
    const asked = {
      method: request.method,
      path: request.path,
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
      uploadthingHook: request.get('uploadthing-hook'),
    };
    if (isTrustedOrigin(asked, appUrl)) return next();
    refuseRequest(request, response, { status: 403, code: 'forbidden' }, facts);
  };
}

/** What went wrong on the way: the last word, as a page, and one line in the log. */
export function lastWord(facts: PageFacts): ErrorRequestHandler {
  return (error: Error & { status?: number }, request, response, _next) => {
    const { status = 500 } = error;
    if (status >= 500)
      log.error(
        { err: error, requestId: response.get('X-Request-Id'), method: request.method },
        'request failed',
      );
    const refusal: DoorRefusal =
      status >= 500
        ? { status: 500, code: 'failed' }
        : status === 400
          ? { status, code: 'unreadable' }
          : { status: 404, code: 'notFound' };
    refuseRequest(request, response, refusal, facts);
  };
}
