import { createHmac } from 'node:crypto';
import { config } from '#app/platform/config/config.server.ts';
import { sameSecret } from '#app/platform/config/same-secret.server.ts';
import { readCookie } from '#app/platform/web/cookie-jar.server.ts';

/**
 * The session's token from a Cookie header, when the signature is ours. The library signs `token.signature` with HMAC-SHA-256 in
 * base64, URL-encoded; it reads the session in two queries where a page needs one, so that this much is read here.
 * @returns null when there is none, or a forged one
 */
export async function sessionToken(header: string): Promise<string | null> {
  const value = readCookie(header, 'session');
  const end = value?.lastIndexOf('.') ?? -1;
  if (!value || end < 1) return null;
  const token = value.slice(0, end);
  const expected = createHmac('sha256', config().SESSION_SECRET).update(token).digest('base64');
  return sameSecret(value.slice(end + 1), expected) ? token : null;
}
