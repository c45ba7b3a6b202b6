import { db } from '#app/platform/database/client.server.ts';
import { hashOfCode } from './code.server.ts';
import { paperSchema } from './content.ts';

export type Standing = 'valid' | 'suspended' | 'revoked' | 'superseded';

/**
 * What the register says now of the certificate with this code, for anyone. Null for every code that is not one of ours, however near
 * it comes: nothing tells a forged one from a mistyped one. Amounts are fen as text.
 */
export async function verifyCertificate(typed: string) {
  const codeHash = hashOfCode(typed);
  if (!codeHash) return null;
  const found = await db.awardDocument.findUnique({
    where: { codeHash },
    select: {
      content: true,
      fileId: true,
      supersededAt: true,
      grant: {
        select: {
          state: true,
          submission: { select: { call: { select: { slug: true } } } },
        },
      },
    },
  });
  if (!found?.grant) return null;
  const { code, number, title, lead, members, call, track, organiser, amountFen, announcedOn } =
    paperSchema.parse(found.content);
  const file =
    found.fileId &&
    (await db.storedFile.findUnique({ where: { id: found.fileId }, select: { sha256: true } }));
  const { state, submission } = found.grant;
  const standing: Standing =
    state === 'revoked' || state === 'suspended' ? state : found.supersededAt ? 'superseded' : 'valid';
  return {
    ...{ code: code ?? '', number, title, lead, members, call, track, organiser, amountFen, announcedOn },
    standing,
    slug: submission.call.slug,
    sha256: file ? file.sha256 : null,
  };
}
export type Verified = NonNullable<Awaited<ReturnType<typeof verifyCertificate>>>;
