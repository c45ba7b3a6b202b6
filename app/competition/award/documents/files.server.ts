import { z } from 'zod';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { fileFor } from '#app/platform/files/policies.server.ts';
import { refuse } from '#app/platform/outcome.ts';
import { mayReadDocument } from './read-documents.server.ts';

/** 文书: made by the product alone, read by who may read what it is about; of a register of payments, each reading goes on record. */
export const documentFiles = fileFor({
  purpose: 'document',
  input: z.object({}),

  async mayUpload() {
    return refuse('forbidden');
  },

  async onStored() {
    return refuse('forbidden');
  },

  async mayRead(actor, file) {
    const row = await db.awardDocument.findUnique({
      where: { fileId: file.id },
      select: { id: true, kind: true, grant: { select: { providerId: true } } },
    });
    if (!actor || !row || !mayReadDocument(actor, row.kind, row.grant)) return false;
    if (row.kind === 'paymentsRegister')
      await transaction((tx) =>
        audit(tx, {
          actor,
          action: 'document.read',
          subject: { type: 'AwardDocument', id: row.id },
          details: { sha256: file.sha256 },
        }),
      );
    return true;
  },

  async inUse(file) {
    return (await db.awardDocument.count({ where: { fileId: file.id } })) > 0;
  },
});
