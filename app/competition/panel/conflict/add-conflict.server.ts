import type { Tx } from '#app/platform/database/client.server.ts';
import type { ConflictSource } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import type { ConflictKind } from './conflict.ts';

interface NewConflict {
  callId: string;
  expertId: string;
  submissionId: string;
  kind: ConflictKind;
  source: ConflictSource;
  reason: string;
  createdById: string;
}

/**
 * Records a conflict, or revives it where it had been lifted, and cancels the assignment it stands against with it: sheets of
 * a cancelled assignment are void. @returns how many assignments were cancelled.
 */
export async function addConflict(tx: Tx, conflict: NewConflict): Promise<number> {
  const { expertId, submissionId, kind, source, reason } = conflict;
  await tx.conflict.upsert({
    where: { expertId_submissionId_kind_source: { expertId, submissionId, kind, source } },
    create: conflict,
    update: { liftedAt: null, liftedById: null, liftedReason: '', reason },
  });
  const { count } = await tx.assignment.updateMany({
    where: { expertId, submissionId, cancelledAt: null },
    data: { cancelledAt: await databaseNow(tx) },
  });
  return count;
}
