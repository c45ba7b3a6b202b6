import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/** What the final list says, frozen. Amounts are fen as text. */
export const finalContentSchema = z.object({
  call: z.string(),
  winners: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      track: z.string(),
      lead: z.string(),
      members: z.array(z.string()),
      awardFen: z.string(),
    }),
  ),
});
export type FinalContent = z.infer<typeof finalContentSchema>;

/** The text that is hashed: JSON in its canonical form (RFC 8785), so that anyone gets the same bytes. */
export const canonicalList = (content: FinalContent): string => canonicalize(content) ?? '';

/** SHA-256 of the canonical list, in hexadecimal. */
export const hashOfList = (content: FinalContent): string =>
  createHash('sha256').update(canonicalList(content)).digest('hex');
