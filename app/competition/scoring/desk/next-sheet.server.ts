import type { Tx } from '#app/platform/database/client.server.ts';
import type { ScoreSheet } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';

/**
 * Begins the sheet after a locked one, with the same marks and the reason for it; the locked one stays on record (invariant 4).
 * @param by the user who asked for it @returns the new sheet's id
 */
export async function nextSheet(tx: Tx, locked: ScoreSheet, reason: string, by: string): Promise<string> {
  const { id } = await tx.scoreSheet.create({
    data: {
      assignmentId: locked.assignmentId,
      number: locked.number + 1,
      marks: locked.marks ?? {},
      comments: locked.comments ?? {},
      overallComment: locked.overallComment,
      vetoes: locked.vetoes ?? [],
      reopensId: locked.id,
      reopenReason: reason.trim(),
      reopenedByUserId: by,
      savedAt: await databaseNow(tx),
    },
    select: { id: true },
  });
  return id;
}
