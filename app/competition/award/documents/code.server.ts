import { createHash, randomBytes } from 'node:crypto';

// Crockford's alphabet: no letter that is taken for a digit.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const pattern = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** A certificate's code, `7K2QX-…`: a hundred random bits, so that it cannot be guessed nor derived from what is public. */
export function newCode(): string {
  const signs = [...randomBytes(20)].map((byte) => alphabet[byte % 32]).join('');
  return (signs.match(/.{5}/g) ?? []).join('-');
}

/** By which a code is found: the register looks for the hash, so that no comparison tells how near a guess was. Null when it cannot be one. */
export function hashOfCode(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return pattern.test(signs) ? createHash('sha256').update(signs).digest('hex') : null;
}
