import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { db } from '#app/platform/database/client.server.ts';
import { fileFor } from '#app/platform/files/policies.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

/** 核查证据: the report or picture that proves what a list said. It is sent first and named by the form that records the check. */
export const creditEvidence = fileFor({
  purpose: 'credit-evidence',
  input: z.object({ providerId: z.string().min(1) }),

  async mayUpload(actor, { providerId }) {
    if (!may(actor, 'write', 'Credit')) return refuse('notFound');
    if (!(await db.provider.count({ where: { id: providerId } }))) return refuse('notFound');
    return done({ scope: providerId, maxBytes: 20 * 1024 * 1024, kinds: ['pdf', 'image'], maxFiles: 1 });
  },

  async onStored(_tx, { actor }) {
    return may(actor, 'write', 'Credit') ? done(null) : refuse('notFound');
  },

  async mayRead(actor) {
    return actor !== null && may(actor, 'read', 'Credit');
  },

  async inUse(file) {
    return (await db.creditInquiry.count({ where: { evidenceFileId: file.id } })) > 0;
  },
});
