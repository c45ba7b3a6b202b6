import { randomBytes } from 'node:crypto';
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { i18nFor, languageOf } from '#app/i18n/i18n.server.ts';
import { jobs } from '#app/jobs.server.ts';
import { startWorker } from '#app/platform/jobs/worker.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { contentSecurityPolicy } from '#app/platform/web/csp.server.ts';
import { Gathered } from '#app/platform/web/gathered.server.ts';
import { NonceContext } from '#app/platform/web/nonce.ts';

export { filePurposes } from '#app/files.server.ts';

export const streamTimeout = 8_000;

let worker: Promise<{ stop(): Promise<void> }> | undefined;

/** Starts the workers of this process; they live in this bundle so that there is one copy of every module. */
export async function startJobs(): Promise<void> {
  worker ??= startWorker(jobs);
  await worker;
}

export async function stopJobs(): Promise<void> {
  await (await worker)?.stop();
  worker = undefined;
}

/** What went wrong while a request was answered: one line of JSON with the request's id. What a person caused is no error. */
export function handleError(error: unknown, { request }: Pick<LoaderFunctionArgs, 'request'>): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error(
    { err: error, requestId: request.headers.get('x-request-id'), method: request.method },
    'a page failed',
  );
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const i18n = await i18nFor(languageOf(request));
  const nonce = randomBytes(16).toString('base64url');
  const production = process.env.NODE_ENV === 'production';
  const uploads = process.env.UPLOAD_ORIGINS?.split(' ').filter(Boolean) ?? [];
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', contentSecurityPolicy(nonce, uploads, production));
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  headers.append('Vary', 'Cookie, Accept-Language');
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';

  return new Promise<Response>((resolve, reject) => {
    let shellSent = false;
    let finalStatus = status;
    const timer = setTimeout(() => stream.abort(), streamTimeout + 1_000);
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={context} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        [ready]() {
          shellSent = true;
          const body = new Gathered();
          body.on('close', () => clearTimeout(timer));
          resolve(new Response(createReadableStreamFromReadable(body), { status: finalStatus, headers }));
          stream.pipe(body);
        },
        onShellError(error: unknown) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error: unknown) {
          finalStatus = 500;
          if (shellSent && !request.signal.aborted)
            log.error({ err: error, requestId: request.headers.get('x-request-id') }, 'a page broke off');
        },
      },
    );
  });
}
