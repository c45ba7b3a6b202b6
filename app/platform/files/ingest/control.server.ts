import { sameSecret } from '#app/platform/config/same-secret.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { apiKey, ingestUrl } from '../settings.server.ts';
import { register } from './register.server.ts';

/** The SDK's own calls to the ingest: registering what it signed, and handing back what a callback returned. */
export async function controlled(request: Request): Promise<Response> {
  if (!sameSecret(request.headers.get('x-uploadthing-api-key') ?? '', apiKey()))
    return Response.json({ error: 'files.signature' }, { status: 401 });
  const { pathname } = new URL(request.url);
  const base = new URL(ingestUrl()).pathname;
  if (pathname === `${base}/route-metadata`) {
    try {
      await register(await request.json());
    } catch (error) {
      // The SDK swallows this answer; the upload then finds itself unregistered.
      log.error({ err: error }, 'an upload could not be registered');
      return Response.json({ ok: false }, { status: 400 });
    }
    return Response.json({ ok: true });
  }
  // The result stands in the database already, written in the transaction that attached the file.
  if (pathname === `${base}/callback-result`) return Response.json({ ok: true });
  return Response.json({ error: 'files.request' }, { status: 404 });
}
