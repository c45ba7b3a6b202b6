import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link that is mailed: 192 bits. What is stored is its hash. */
export const mailedToken = (): string => randomBytes(24).toString('base64url');

/** What a mailed token is kept as. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
