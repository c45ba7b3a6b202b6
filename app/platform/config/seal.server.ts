import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { config } from '#app/platform/config/config.server.ts';

const ALGORITHM = 'aes-256-gcm';

function key(): Buffer {
  return Buffer.from(config().ENCRYPTION_KEY, 'base64');
}

/** Encrypts personal data for storage (AES-256-GCM). @returns `v1.` and base64url of nonce, tag and ciphertext. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, key(), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Opens what `seal` closed. Throws when it was altered or sealed under another key. */
export function unseal(sealed: string): string {
  const [version, payload] = sealed.split('.');
  if (version !== 'v1' || !payload) throw new Error('not a sealed value');
  const bytes = Buffer.from(payload, 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** What may be shown of a number: `138****8000`, `6222 **** 1234` without the spaces. */
export function mask(text: string): string {
  const digits = text.replaceAll(/\s/g, '');
  if (digits.length < 8) return '****';
  return `${digits.slice(0, digits.length > 11 ? 4 : 3)}****${digits.slice(-4)}`;
}
