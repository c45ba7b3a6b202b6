import { createHmac } from 'node:crypto';
import { auth } from '#app/platform/access/auth.server.ts';
import { sameSecret } from '#app/platform/config/same-secret.server.ts';

interface Signed {
  cookie: string;
  secret: string;
}

let signed: Promise<Signed> | undefined;

/** How the sign-in library names and signs its session cookie, asked of it once. */
async function ask(): Promise<Signed> {
  const { authCookies, secret } = await auth().$context;
  return { cookie: authCookies.sessionToken.name, secret };
}

/**
 * The session's token from a Cookie header, when the signature is ours. The library signs `token.signature` with HMAC-SHA-256 in
 * base64, URL-encoded; it reads the session in two queries where a page needs one, so that this much is read here.
 * @returns null when there is none, or a forged one
 */
export async function sessionToken(header: string): Promise<string | null> {
  signed ??= ask();
  const { cookie, secret } = await signed;
  const value = cookieOf(header, cookie);
  const end = value?.lastIndexOf('.') ?? -1;
  if (!value || end < 1) return null;
  const token = value.slice(0, end);
  const expected = createHmac('sha256', secret).update(token).digest('base64');
  return sameSecret(value.slice(end + 1), expected) ? token : null;
}

function cookieOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return null; // a percent sign that encodes nothing
    }
  }
  return null;
}
