import { grantFileReading } from '#app/competition/submission/files.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { visibleTo } from './visible-assignments.ts';

/** A judge reads the files of the version assigned to them, as long as it is theirs to see (invariant 3), and of no other version. */
grantFileReading('scoring', async ({ expertId }, file) => {
  if (!expertId) return false;
  const conflicts = await db.conflict.count({
    where: { expertId, submissionId: file.scope, liftedAt: null },
  });
  if (conflicts > 0) return false;
  const assignments = await db.assignment.findMany({
    where: { ...visibleTo(expertId), submissionId: file.scope },
    select: { versionId: true },
  });
  const found = await db.versionFile.count({
    where: { fileId: file.id, versionId: { in: assignments.map((a) => a.versionId) } },
  });
  return found > 0;
});
