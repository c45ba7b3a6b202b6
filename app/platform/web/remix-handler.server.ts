import { createRemixHeaders, sendRemixResponse } from '@remix-run/express/dist/server.js';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { Response as Answer, Request as Asked, RequestHandler } from 'express';
import { BodyRefused, readBody } from './body.server.ts';
import { bodyLimit } from './body-limits.ts';
import { knownPath } from './known-path.ts';
import { type DoorRefusal, type PageFacts, refuseRequest } from './refuse-request.server.ts';

export interface RemixOptions {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** the public origin: what the app takes for its own address, whatever the request said */
  appUrl: string;
  production: boolean;
  facts: PageFacts;
}

const bodyRefusals: Record<BodyRefused['status'], DoorRefusal> = {
  400: { status: 400, code: 'unreadable' },
  408: { status: 408, code: 'slow' },
  413: { status: 413, code: 'tooLarge' },
  503: { status: 503, code: 'busy', seconds: 10 },
};
const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data|application\/json)\s*(;|$)/i;

/**
 * Hands a request to Remix with its body read whole. The address of the request is that of `appUrl`: neither `Host` nor
 * `X-Forwarded-Host` is believed, and a proxy that leaves out the port breaks no form.
 */
export function remixHandler({ build, appUrl, production, facts }: RemixOptions): RequestHandler {
  const handle = createRequestHandler(build, production ? 'production' : 'development');
  return async (asked, answer, next) => {
    try {
      const body = await bodyOf(asked, answer, facts);
      if (body === 'refused') return;
      const response = await handle(remixRequest(asked, answer, body, appUrl));
      // Everything here is made for whoever asked: no cache keeps it unless its route says so.
      if (!response.headers.has('Cache-Control')) answer.set('Cache-Control', 'no-store');
      await sendRemixResponse(answer, response);
    } catch (error) {
      next(error);
    }
  };
}

type Body = Buffer<ArrayBuffer> | undefined;

async function bodyOf(asked: Asked, answer: Answer, facts: PageFacts): Promise<Body | 'refused'> {
  if (asked.method === 'GET' || asked.method === 'HEAD') return undefined;
  const encoding = asked.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' || !FORMS.test(asked.get('content-type') ?? '')) {
    refuseRequest(asked, answer, { status: 415, code: 'noForm' }, facts);
    return 'refused';
  }
  try {
    const { body, release } = await readBody(asked, bodyLimit(knownPath(asked.path) ?? '/'));
    answer.once('close', release);
    if (await isForm(body, asked.get('content-type') ?? '')) return body;
    refuseRequest(asked, answer, bodyRefusals[400], facts);
    return 'refused';
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    refuseRequest(asked, answer, bodyRefusals[error.status], facts);
    return 'refused';
  }
}

/** Whether a body of parts can be taken apart; only the few forms with a file come so. */
async function isForm(body: Buffer<ArrayBuffer>, type: string): Promise<boolean> {
  if (!/^multipart/i.test(type)) return true;
  return new Response(body, { headers: { 'Content-Type': type } }).formData().then(
    () => true,
    () => false,
  );
}

function remixRequest(asked: Asked, answer: Answer, body: Body, appUrl: string): Request {
  const url = new URL(appUrl + asked.originalUrl);
  const headers = createRemixHeaders(asked.headers);
  headers.set('host', url.host);
  for (const name of ['x-forwarded-host', 'transfer-encoding', 'content-length', 'expect', 'connection'])
    headers.delete(name);
  const gone = new AbortController();
  answer.once('close', () => answer.writableFinished || gone.abort());
  return new Request(url, { method: asked.method, headers, signal: gone.signal, ...(body && { body }) });
}
