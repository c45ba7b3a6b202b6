import type { Tx } from '#app/platform/database/client.server.ts';

/** The award and its entry, held until the transaction ends, so that consent and what it is given for do not part. Null when there is no such award. */
export async function lockEntry(tx: Tx, grantId: string) {
  await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR SHARE`;
  await tx.$queryRaw`SELECT id FROM "ShowcaseEntry" WHERE "grantId" = ${grantId} FOR UPDATE`;
  const grant = await tx.grant.findUnique({
    where: { id: grantId },
    select: {
      ...{ id: true, providerId: true, state: true, showcase: true },
      submission: { select: { callId: true } },
    },
  });
  if (!grant) return null;
  const { submission, showcase, ...rest } = grant;
  return { ...rest, callId: submission.callId, entry: showcase };
}
