import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { db, type Tx } from '#app/platform/database/client.server.ts';
import { fileFor } from '#app/platform/files/policies.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

const MOST = 5;

async function reportOf(within: Tx | typeof db, followUpId: string) {
  return within.followUp.findUnique({
    where: { id: followUpId },
    select: { id: true, grant: { select: { providerId: true, state: true } } },
  });
}

/** Proof beside a report: a few files, by the unit; read by the unit and by staff who read awards. */
export const followUpFiles = fileFor({
  purpose: 'follow-up',
  input: z.object({ followUpId: z.string().min(1) }),

  async mayUpload(actor, { followUpId }) {
    const report = await reportOf(db, followUpId);
    if (!report || !may(actor, 'report', 'Grant', { providerId: report.grant.providerId }))
      return refuse('notFound');
    if (report.grant.state === 'revoked') return refuse('followUp.revoked');
    const there = await db.followUpFile.count({ where: { followUpId, removedAt: null } });
    return done({
      scope: followUpId,
      maxBytes: 50 * 1024 ** 2,
      kinds: ['pdf', 'docx', 'image', 'zip'],
      maxFiles: MOST - there,
    });
  },

  async onStored(tx, { file, input: { followUpId }, actor }) {
    await tx.$queryRaw`SELECT id FROM "FollowUp" WHERE id = ${followUpId} FOR UPDATE`;
    const report = await reportOf(tx, followUpId);
    if (!report || !may(actor, 'report', 'Grant', { providerId: report.grant.providerId }))
      return refuse('notFound');
    if ((await tx.followUpFile.count({ where: { followUpId, removedAt: null } })) >= MOST)
      return refuse('files.tooMany', { max: MOST });
    await tx.followUpFile.create({ data: { followUpId, fileId: file.id, addedById: actor.userId } });
    return done(null);
  },

  async mayRead(actor, file) {
    const report = await reportOf(db, file.scope);
    return may(actor, 'read', 'Grant', report?.grant);
  },

  async inUse(file) {
    return (await db.followUpFile.count({ where: { fileId: file.id, removedAt: null } })) > 0;
  },
});
