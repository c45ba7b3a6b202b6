import { timingSafeEqual } from 'node:crypto';

/** Compares secrets without telling by the time it takes where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
