import { z } from 'zod';
import { translator } from '#app/i18n/i18n.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { attachMade, keepMade } from '#app/platform/files/storage/keep-made.server.ts';
import { removeStored } from '#app/platform/files/storage/storage.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { move, moveWhere } from '#app/platform/lifecycle/move.server.ts';
import { documentLife } from './document-life.ts';
import { drawDocument } from './draw.server.tsx';
import { MAKE } from './issue.server.ts';
import { nameOf } from './read-documents.server.ts';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Makes the file of a document and keeps it by its hash. However often and from however many servers it is called, one file is kept.
 * @throws when it cannot be drawn or kept: noted on the document, and to be tried again
 */
export async function makeDocument(id: string): Promise<void> {
  const row = await db.awardDocument.findUniqueOrThrow({ where: { id } });
  if (row.state === 'made') return;
  try {
    await keepDrawn(id, await drawDocument(row));
  } catch (error) {
    const data = { attempts: { increment: 1 }, problem: String(error).slice(0, 500) };
    // Another run may have made it meanwhile.
    await moveWhere(db, documentLife, 'makeDocument', { id }, { to: 'failed', data });
    throw error;
  }
}

async function keepDrawn(id: string, bytes: Uint8Array): Promise<void> {
  const kept = await keepMade(bytes);
  const t = await translator('zh-CN');
  let attached = false;
  try {
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "AwardDocument" WHERE id = ${id} FOR UPDATE`;
      const row = await tx.awardDocument.findUniqueOrThrow({ where: { id } });
      if (row.state === 'made') return;
      const fileId = await attachMade(tx, kept, {
        name: `${t(`documents:kinds.${nameOf(row.kind, row.content)}`)} ${row.title}.${row.format}`.replaceAll(
          /[\\/:*?"<>|]/g,
          '_',
        ),
        type: types[row.format],
        ownerId: row.requestedById ?? 'system',
        purpose: 'document',
        scope: id,
      });
      await move(tx, documentLife, 'makeDocument', id, {
        to: 'made',
        data: { fileId, madeAt: await databaseNow(tx), problem: '' },
      });
      await audit(tx, {
        actor: null,
        action: 'document.make',
        subject: { type: 'AwardDocument', id },
        details: { kind: row.kind, revision: row.revision, sha256: kept.sha256 },
      });
      attached = true;
    });
  } finally {
    // Another run was first, or the commit failed: nothing refers to these bytes.
    if (!attached) await removeStored(kept.storageKey);
  }
}

export const documentMaking = defineJob(MAKE, z.object({ documentId: z.string() }), ({ documentId }) =>
  makeDocument(documentId),
);
