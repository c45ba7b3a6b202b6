import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { config } from './config.server.ts';

const ALGORITHM = 'aes-256-gcm';

/** Names a key without telling it: the start of its SHA-256. */
const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** The key that seals, then those that only open what was sealed before. */
function keys(): Buffer[] {
  const { ENCRYPTION_KEY, ENCRYPTION_KEYS_OLD } = config();
  return [ENCRYPTION_KEY, ...ENCRYPTION_KEYS_OLD].map((key) => Buffer.from(key, 'base64'));
}

/** Encrypts personal data for storage (AES-256-GCM). @returns `v2.`, the key's id, and base64url of nonce, tag and ciphertext. */
export function seal(text: string): string {
  const [key = Buffer.alloc(0)] = keys();
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v2.${idOf(key)}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Opens what `seal` closed. Throws when it was altered, or sealed under a key that is not among the settings. */
export function unseal(sealed: string): string {
  const [version, ...parts] = sealed.split('.');
  const payload = parts.at(-1);
  // v1, before keys had ids, was sealed under the first key there was.
  const key = version === 'v1' ? keys().at(-1) : keys().find((known) => idOf(known) === parts[0]);
  if ((version !== 'v1' && version !== 'v2') || !payload) throw new Error('not a sealed value');
  if (!key)
    throw new Error(
      `sealed under the key ${parts[0]}, which is not among ENCRYPTION_KEYS_OLD: put that key there (the settings have ${keyIds().join(', ')})`,
    );
  const bytes = Buffer.from(payload, 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The ids of the keys at hand, the one that seals first. */
export const keyIds = (): string[] => keys().map(idOf);

/** Whether a value is one that `seal` made, under whatever key. */
export const isSealed = (value: string): boolean => /^v[12]\./.test(value);

/** Whether a value can be opened with the keys at hand. */
export function opens(sealed: string): boolean {
  try {
    unseal(sealed);
    return true;
  } catch {
    return false;
  }
}

/** Whether a value is sealed under the key in use, so that it need not be sealed again. */
export function isCurrent(sealed: string): boolean {
  const [key = Buffer.alloc(0)] = keys();
  return sealed.startsWith(`v2.${idOf(key)}.`);
}

const hmacOf = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(`fingerprint:${text}`).digest('hex');

/** Names a text without telling it, so that one can ask later whether another is the same. @returns `h1.`, the key's id, and an HMAC-SHA256 */
export function fingerprint(text: string): string {
  const [key = Buffer.alloc(0)] = keys();
  return `h1.${idOf(key)}.${hmacOf(key, text)}`;
}

/** Whether `text` has that fingerprint. One made under a key that is not among the settings any more fits nothing. */
export function hasFingerprint(text: string, print: string): boolean {
  const [version, id, code] = print.split('.');
  const key = keys().find((known) => idOf(known) === id);
  return version === 'h1' && key !== undefined && hmacOf(key, text) === code;
}

/** What may be shown of a number: `138****8000`, `6222 **** 1234` without the spaces. */
export function mask(text: string): string {
  const digits = text.replaceAll(/\s/g, '');
  if (digits.length < 8) return '****';
  return `${digits.slice(0, digits.length > 11 ? 4 : 3)}****${digits.slice(-4)}`;
}
