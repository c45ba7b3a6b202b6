import { sameSecret } from '#app/platform/config/same-secret.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { ingestUrl, sign } from '../settings.server.ts';

/** What a presigned URL allows: to send `size` bytes under `key`. */
export interface Presigned {
  key: string;
  customId: string;
  size: number;
}

/**
 * Verifies a URL that the SDK signed.
 * @param rest path and query below the ingest's address exactly as they arrived: `/KEY?expires=…&signature=…`
 * @param now milliseconds
 * @returns a refusal `files.signature` (forged) or `files.expired`
 */
export function verifyPresigned(rest: string, now: number): Outcome<Presigned> {
  const cut = rest.lastIndexOf('&signature=');
  if (cut < 0) return refuse('files.signature');
  const signed = rest.slice(0, cut);
  const given = safelyDecoded(rest.slice(cut + '&signature='.length));
  // The origin is the configured one: what a Host header says proves nothing.
  if (!given || !sameSecret(given, sign(ingestUrl() + signed))) return refuse('files.signature');
  const url = new URL(ingestUrl() + signed);
  const expires = Number(url.searchParams.get('expires') ?? Number.NaN);
  if (!Number.isFinite(expires) || expires < now) return refuse('files.expired');
  return done({
    key: url.pathname.slice(new URL(ingestUrl()).pathname.length + 1),
    customId: parameter(url, 'x-ut-custom-id'),
    size: Number(parameter(url, 'x-ut-file-size')),
  });
}

/** The SDK encodes values twice. */
function parameter(url: URL, name: string): string {
  return safelyDecoded(url.searchParams.get(name) ?? '') ?? '';
}

function safelyDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
