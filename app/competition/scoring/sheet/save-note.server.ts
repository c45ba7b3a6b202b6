import { eyeOf } from '#app/competition/panel/eye/eye.server.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { asExpert } from '../as-expert.server.ts';
import type { Note } from './note.ts';
import type { Saved } from './save-sheet.server.ts';

/**
 * Saves a judge's own note on a solution, which nobody else ever reads; it is neither audited nor exported, and may be written as long
 * as the solution is theirs to see, also after locking. A revision that is not the present one is refused as `scoring.stale`.
 */
export async function saveNote(actor: Actor, assignmentId: string, note: Note): Promise<Outcome<Saved>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  return asExpert(expertId, async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${assignmentId} AND "expertId" = ${expertId} FOR UPDATE`;
    const assignment = await tx.assignment.findFirst({
      where: { ...(await eyeOf(tx, expertId)).assignments, id: assignmentId },
      select: { note: { select: { revision: true, text: true, savedAt: true } } },
    });
    if (!assignment) return refuse('notFound');
    const present = assignment.note?.revision ?? 0;
    if (present !== note.revision) {
      // A save whose answer was lost comes again: what it brings stands already.
      if (assignment.note?.text === note.text)
        return done({ revision: present, savedAt: assignment.note.savedAt });
      return refuse('scoring.stale', { revision: present });
    }
    const written = { text: note.text, revision: present + 1, savedAt: await databaseNow(tx) };
    await tx.judgeNote.upsert({
      where: { assignmentId },
      create: { assignmentId, expertId, ...written },
      update: written,
    });
    return done({ revision: written.revision, savedAt: written.savedAt });
  });
}
