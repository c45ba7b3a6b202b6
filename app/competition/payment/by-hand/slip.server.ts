import { createHash } from 'node:crypto';
import { seal, unseal } from '#app/platform/config/seal.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** The bank's slip (银行回单) is a picture or a PDF, 4 MiB at most. */
const slipTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
const SLIP_BYTES = 4 * 1024 * 1024;

export interface Evidence {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** How each type begins: a name says nothing of what is inside. */
const begins: Record<(typeof slipTypes)[number], readonly number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** The columns of a slip, sealed. Refuses what is missing, too large, or not of its type. */
export function sealedSlip({ name, type, bytes }: Evidence) {
  const known = slipTypes.find((one) => one === type);
  const whole = bytes.length > 0 && bytes.length <= SLIP_BYTES;
  if (!known || !whole || !begins[known].every((byte, at) => bytes[at] === byte))
    return refuse('award.evidenceMissing', {}, { evidence: ['award:errors.evidence'] });
  return done({
    evidenceName: name.slice(0, 200),
    evidenceType: known,
    evidenceSealed: seal(Buffer.from(bytes).toString('base64')),
    evidenceHash: createHash('sha256').update(bytes).digest('hex'),
  });
}

interface Sealed {
  evidenceName: string;
  evidenceType: string;
  evidenceSealed: string;
  evidenceHash: string;
}

/** A slip as it was given; refused when it is no more what was sealed. */
export function openedSlip(slip: Sealed): Outcome<{
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}> {
  const bytes = new Uint8Array(Buffer.from(unseal(slip.evidenceSealed), 'base64'));
  if (createHash('sha256').update(bytes).digest('hex') !== slip.evidenceHash)
    return refuse('award.fileAltered');
  return done({ name: slip.evidenceName, type: slip.evidenceType, bytes });
}
