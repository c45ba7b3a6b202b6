import { randomBytes } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import { sameSecret } from '#app/platform/config/same-secret.server.ts';

const ISSUER = '英雄帖';
const STEP_MS = 30_000;
const BACKUP_CODES = 10;
// No 0, O, 1, l or I: they are copied by hand.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A new key of an authenticator (RFC 6238): its characters are its bytes. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** What an authenticator reads from the picture. */
export const uriOf = (secret: string, email: string): string => createOTP(secret).url(ISSUER, email);

/**
 * To which half minute a code of the authenticator belongs: the present one, the one before or the one after.
 * @returns its number, or null when the code is of none of them
 */
export async function stepOf(secret: string, code: string, now: number): Promise<number | null> {
  const present = Math.floor(now / STEP_MS);
  let found: number | null = null;
  for (const step of [present - 1, present, present + 1])
    if (sameSecret(code, await createOTP(secret).hotp(step))) found = step;
  return found;
}

/** Ten codes for the day the authenticator is lost, `aB3dE-fG5hJ`. */
export function newBackupCodes(): string[] {
  return Array.from({ length: BACKUP_CODES }, () => `${letters(5)}-${letters(5)}`);
}

function letters(count: number): string {
  let text = '';
  // Bytes from 216 on are thrown away, so that every letter is as likely as another.
  while (text.length < count) {
    const [byte = 255] = randomBytes(1);
    if (byte < LETTERS.length * 4) text += LETTERS[byte % LETTERS.length];
  }
  return text;
}

/** Whether a code is among the backup codes (a JSON array). @returns those left without it, or null */
export function backupCodeAmong(json: string, given: string): { left: string[] } | null {
  const codes = JSON.parse(json || '[]') as string[];
  const at = codes.findIndex((code) => sameSecret(bare(code), bare(given)));
  return at < 0 ? null : { left: codes.filter((_, index) => index !== at) };
}

const bare = (code: string): string => code.replaceAll('-', '');
