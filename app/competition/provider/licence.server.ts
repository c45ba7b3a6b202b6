import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { fileFor } from '#app/platform/files/policies.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

/** 证照: one file, replaced by the next one, until the unit asks to be verified. Read by the unit and by staff who may read units. */
export const licenceFiles = fileFor({
  purpose: 'licence',
  input: z.object({ providerId: z.string().min(1) }),

  async mayUpload(actor, { providerId }) {
    if (!may(actor, 'edit', 'Provider', { id: providerId })) return refuse('notFound');
    const provider = await db.provider.findUnique({
      where: { id: providerId },
      select: { verification: true },
    });
    if (!provider) return refuse('notFound');
    if (provider.verification === 'pending') return refuse('provider.alreadyAsked');
    return done({ scope: providerId, maxBytes: 20 * 1024 * 1024, kinds: ['pdf', 'image'], maxFiles: 1 });
  },

  async onStored(tx, { file, input: { providerId }, actor }) {
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${providerId} FOR UPDATE`;
    const provider = await tx.provider.findUnique({
      where: { id: providerId },
      select: { verification: true },
    });
    if (!provider || !may(actor, 'edit', 'Provider', { id: providerId })) return refuse('notFound');
    if (provider.verification === 'pending') return refuse('provider.alreadyAsked');
    await tx.provider.update({ where: { id: providerId }, data: { licenceFileId: file.id } });
    await audit(tx, {
      actor,
      action: 'provider.licence',
      subject: { type: 'Provider', id: providerId },
      details: { sha256: file.sha256 },
    });
    return done(null);
  },

  async mayRead(actor, file) {
    return actor !== null && may(actor, 'read', 'Provider', { id: file.scope });
  },

  async inUse(file) {
    return (await db.provider.count({ where: { licenceFileId: file.id } })) > 0;
  },
});
