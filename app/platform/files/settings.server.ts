import { createHmac } from 'node:crypto';
import path from 'node:path';
import { config } from '#app/platform/config/config.server.ts';

const APP_ID = 'yingxiongtie';
/** An upload that nobody finished is swept after a day. */
export const unfinishedMs = 24 * 3_600_000;
/** No single file is larger, whatever a call asks for. */
export const largestBytes = 2 * 1024 ** 3;

/** The folder that holds every file; relative to the working folder unless DATA_DIR is absolute. */
export function uploadsFolder(): string {
  return path.resolve(config().DATA_DIR, 'uploads');
}

/** Where browsers and the SDK send bytes, spelled as the SDK spells it, because its text is signed. */
export function ingestUrl(): string {
  return new URL('/ut/ingest', config().APP_URL).href;
}

/** The address of the SDK's file route, never guessed from a request's `Host`. */
export function callbackUrl(): string {
  return new URL('/api/uploadthing', config().APP_URL).href;
}

/** The key with which the app and its ingest trust each other, derived so that the secret itself is in no token. */
export function apiKey(): string {
  return `sk_${createHmac('sha256', config().UPLOAD_SECRET).update('ingest api key').digest('hex')}`;
}

/** The token the SDK wants, minted by the app: padded base64 of JSON. */
export function token(): string {
  const parts = { apiKey: apiKey(), appId: APP_ID, regions: ['local'] };
  return Buffer.from(JSON.stringify(parts)).toString('base64');
}

/** The SDK's signature of a text: `hmac-sha256=` and hex. */
export function sign(text: string): string {
  return `hmac-sha256=${createHmac('sha256', apiKey()).update(text).digest('hex')}`;
}
