import { eyeOf } from '#app/competition/panel/eye/eye.server.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db, type Tx } from '#app/platform/database/client.server.ts';
import type { JudgeNote } from '#app/platform/database/generated/client.ts';
import type { StoredDraft } from '#app/ui/draft/post-draft.ts';
import { asExpert } from '../as-expert.server.ts';
import { sheetContentSchema } from '../sheet/sheet.ts';
import { phrasesOf } from './phrases.server.ts';
import { fieldsOf } from './sheet-form.ts';

/** The judge's own sheet as it stands, for a page that was refused as stale; null when there is none of theirs. */
export async function storedSheet(actor: Actor, assignmentId: string): Promise<StoredDraft | null> {
  const desk = expertOf(actor);
  if (!desk.ok) return null;
  const sheet = await db.scoreSheet.findFirst({
    where: { assignment: { ...(await eyeOf(db, desk.value)).assignments, id: assignmentId } },
    orderBy: { number: 'desc' },
  });
  if (!sheet) return null;
  const { revision, savedAt } = sheet;
  return { fields: fieldsOf(sheetContentSchema.parse(sheet)), revision, savedAt };
}

/** The judge's own note as it stands; an empty one before the first. */
export async function storedNote(actor: Actor, assignmentId: string): Promise<StoredDraft> {
  const desk = expertOf(actor);
  return desk.ok ? asExpert(desk.value, (tx) => noteOf(tx, assignmentId)) : draftOf(null);
}

/** What a judge has of their own beside a sheet: the note on the solution, and their phrases. */
export function ownWords(expertId: string, assignmentId: string) {
  return asExpert(expertId, async (tx) => ({
    note: await noteOf(tx, assignmentId),
    phrases: await phrasesOf(tx),
  }));
}

async function noteOf(tx: Tx, assignmentId: string): Promise<StoredDraft> {
  return draftOf(await tx.judgeNote.findUnique({ where: { assignmentId } }));
}

function draftOf(note: JudgeNote | null): StoredDraft {
  return {
    fields: { text: note?.text ?? '' },
    revision: note?.revision ?? 0,
    savedAt: note?.savedAt ?? null,
  };
}
