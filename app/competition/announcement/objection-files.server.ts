import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { fileFor } from '#app/platform/files/policies.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { MOST_OBJECTION_BYTES, MOST_OBJECTION_FILES } from './objection-limits.ts';
import { hashObjectionToken, takesFiles } from './read-objection.server.ts';

/**
 * 证据材料, and 加盖公章的异议书 of a unit. Whoever holds the mailed secret may hand them in, with or without an account, while the
 * objection is open; what was handed in stays. Read by who may read objections, and by nobody else.
 */
export const objectionFiles = fileFor({
  purpose: 'objection',
  input: z.object({ token: z.string().min(20).max(100), kind: z.enum(['sealed', 'evidence']) }),

  async guest({ token }) {
    const objection = await db.objection.findUnique({ where: { tokenHash: hashObjectionToken(token) } });
    if (!objection) return null;
    return {
      userId: `objector:${objection.id}`,
      name: objection.byName,
      email: objection.email,
      roles: [],
      providers: [],
      expertId: null,
      twoFactor: false,
      locale: objection.locale === 'en' ? 'en' : 'zh-CN',
    };
  },

  async mayUpload(_holder, { token }) {
    const objection = await db.objection.findUnique({
      where: { tokenHash: hashObjectionToken(token) },
      select: {
        id: true,
        state: true,
        selection: { select: { state: true } },
        _count: { select: { files: true } },
      },
    });
    if (!objection) return refuse('notFound');
    if (!takesFiles(objection)) return refuse('announcement.objectionClosed');
    const free = MOST_OBJECTION_FILES - objection._count.files;
    if (free < 1) return refuse('announcement.evidenceFull', { max: MOST_OBJECTION_FILES });
    return done({
      scope: objection.id,
      maxBytes: MOST_OBJECTION_BYTES,
      kinds: ['pdf', 'image', 'docx', 'zip'],
      maxFiles: free,
    });
  },

  async onStored(tx, { file, input: { token, kind } }) {
    const tokenHash = hashObjectionToken(token);
    await tx.$queryRaw`SELECT id FROM "Objection" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const objection = await tx.objection.findUnique({
      where: { tokenHash },
      include: { selection: { select: { state: true, callId: true } }, _count: { select: { files: true } } },
    });
    if (objection?.id !== file.scope) return refuse('notFound');
    if (!takesFiles(objection)) return refuse('announcement.objectionClosed');
    if (objection._count.files >= MOST_OBJECTION_FILES)
      return refuse('announcement.evidenceFull', { max: MOST_OBJECTION_FILES });
    await tx.objectionFile.create({ data: { fileId: file.id, objectionId: objection.id, kind } });
    await audit(tx, {
      actor: null,
      action: 'objection.handIn',
      subject: { type: 'Objection', id: objection.id },
      callId: objection.selection.callId,
      details: { number: objection.number, kind, sha256: file.sha256 },
    });
    return done(null);
  },

  async mayRead(actor) {
    return may(actor, 'read', 'Objection');
  },

  async inUse(file) {
    return (await db.objectionFile.count({ where: { fileId: file.id } })) > 0;
  },
});
