import { createHash } from 'node:crypto';

/** A certificate's code: `3F9A-0C41-77B2`, from the announced list's hash and the award's number, so that it cannot stand on another certificate. */
export function certificateCode(contentHash: string, grantNumber: string): string {
  const digest = createHash('sha256').update(`${contentHash}:${grantNumber}`).digest('hex');
  return (digest.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
}
