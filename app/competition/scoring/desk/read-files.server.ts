import { expertOf } from '#app/competition/permissions.ts';
import { grantFileReading } from '#app/competition/submission/files.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { StoredFile } from '#app/platform/database/generated/client.ts';
import { visibleTo } from '../visible-assignments.ts';

/**
 * A judge reads the files of the version assigned to them, as long as it is theirs to see (invariant 3), and of no other
 * version. In a blind round a file's own name, which often names the entrant, is not told.
 */
grantFileReading('scoring', async (actor, file) => {
  const desk = expertOf(actor);
  if (!desk.ok) return false;
  const expertId = desk.value;
  const conflicts = await db.conflict.count({
    where: { expertId, submissionId: file.scope, liftedAt: null },
  });
  if (conflicts > 0) return false;
  const assignments = await db.assignment.findMany({
    where: { ...visibleTo(expertId), submissionId: file.scope },
    select: { versionId: true, round: { select: { blind: true } } },
  });
  const found = await db.versionFile.count({
    where: { fileId: file.id, versionId: { in: assignments.map((a) => a.versionId) } },
  });
  if (found === 0) return false;
  return assignments.some((a) => a.round.blind) ? { as: blindName(file) } : true;
});

/** `annex-3fa85f64.pdf`: the same on every reading, and nothing of the entrant's. */
function blindName({ id, name }: StoredFile): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return `annex-${id.slice(-8)}${ending.toLowerCase()}`;
}
