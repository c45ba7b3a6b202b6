import type { db, Tx } from '#app/platform/database/client.server.ts';

/** How many sheets a ranking of the round would go without: never locked, or by a judge who has a conflict since (invariant 3). */
export async function countAbsent(tx: Tx | typeof db, roundId: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ absent: bigint }[]>`
    SELECT count(*) AS absent FROM "Assignment" a JOIN "Submission" s ON s.id = a."submissionId"
    WHERE a."roundId" = ${roundId} AND a."cancelledAt" IS NULL AND s.state NOT IN ('withdrawn', 'refused')
      AND (NOT EXISTS (SELECT 1 FROM "ScoreSheet" sheet WHERE sheet."assignmentId" = a.id AND sheet.state = 'locked'
                         AND NOT EXISTS (SELECT 1 FROM "ScoreSheet" later WHERE later."reopensId" = sheet.id))
           OR EXISTS (SELECT 1 FROM "Conflict" c WHERE c."expertId" = a."expertId" AND c."submissionId" = a."submissionId" AND c."liftedAt" IS NULL))`;
  return Number(found?.absent ?? 0);
}
