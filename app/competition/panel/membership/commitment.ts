import { createHash } from 'node:crypto';
import type { Bilingual } from '#app/competition/call/content.ts';

/** SHA-256 (hex) of the commitment in both languages: what the judge signed. */
export function commitmentHash({ zh, en }: Bilingual): string {
  return createHash('sha256').update(JSON.stringify({ zh, en })).digest('hex');
}

const asSigned = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Whether the typed name is the expert's own; blanks and widths do not matter. */
export function isSignedBy(signedName: string, expertName: string): boolean {
  return asSigned(signedName) !== '' && asSigned(signedName) === asSigned(expertName);
}
