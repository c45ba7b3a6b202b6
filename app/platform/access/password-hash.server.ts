import { hashPassword as hash, verifyPassword } from 'better-auth/crypto';

/** Nobody's: salt and key as the sign-in library writes them, of a key that no password gives. */
const NOBODYS = `${'0'.repeat(32)}:${'0'.repeat(128)}`;

/** The hash of a password for storage (scrypt, some 60 ms off the main thread). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/**
 * Whether `password` is the one behind `stored`. Costs the same when there is none to compare with: who asks about an address
 * without an account, or with an account that has no password, waits as long.
 */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const fits = await verifyPassword({ hash: stored || NOBODYS, password });
  return fits && Boolean(stored);
}
