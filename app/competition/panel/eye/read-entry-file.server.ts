import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { StoredFile } from '#app/platform/database/generated/client.ts';
import type { Reading } from '#app/platform/files/policies.server.ts';
import { eyeOf } from './eye.server.ts';
import { seenFiles } from './seen-files.server.ts';

/**
 * How a judge reads a file of an entry: those of the version assigned to them, as long as it is theirs to see (invariant 3), and of no
 * other version.
 */
export async function readEntryFile(actor: Actor, file: StoredFile): Promise<Reading> {
  const desk = expertOf(actor);
  if (!desk.ok) return false;
  const eye = await eyeOf(db, desk.value);
  const submissionId = file.scope;
  const assignments = await db.assignment.findMany({
    where: { AND: [eye.assignments, { submissionId }] },
    distinct: ['versionId'],
    orderBy: { round: { number: 'desc' } },
    select: { versionId: true },
  });
  for (const { versionId } of assignments) {
    const seen = (await seenFiles(eye, { submissionId, versionId })).find(({ id }) => id === file.id);
    if (seen) return seen.nameless ? { as: seen.name, nameless: true } : true;
  }
  return false;
}
