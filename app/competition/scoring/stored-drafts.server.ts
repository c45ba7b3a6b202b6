import type { Actor } from '#app/platform/access/actor.ts';
import { db, type Tx } from '#app/platform/database/client.server.ts';
import { asExpert } from './as-expert.server.ts';
import { phrasesOf } from './phrases.server.ts';
import type { StoredDraft } from './post-draft.ts';
import { sheetContentSchema } from './sheet.ts';
import { fieldsOf } from './sheet-form.ts';
import { visibleTo } from './visible-assignments.ts';

/** The judge's own sheet as it stands, for a page that was refused as stale; null when there is none of theirs. */
export async function storedSheet({ expertId }: Actor, assignmentId: string): Promise<StoredDraft | null> {
  if (!expertId) return null;
  const sheet = await db.scoreSheet.findFirst({
    where: { assignment: { ...visibleTo(expertId), id: assignmentId } },
    orderBy: { number: 'desc' },
  });
  if (!sheet) return null;
  const { revision, savedAt } = sheet;
  return { fields: fieldsOf(sheetContentSchema.parse(sheet)), revision, savedAt };
}

/** The judge's own note as it stands; an empty one before the first. */
export function storedNote({ expertId }: Actor, assignmentId: string): Promise<StoredDraft> {
  return asExpert(expertId ?? '', (tx) => noteOf(tx, assignmentId));
}

/** What a judge has of their own beside a sheet: the note on the solution, and their phrases. */
export function ownWords(expertId: string, assignmentId: string) {
  return asExpert(expertId, async (tx) => ({
    note: await noteOf(tx, assignmentId),
    phrases: await phrasesOf(tx),
  }));
}

async function noteOf(tx: Tx, assignmentId: string): Promise<StoredDraft> {
  const note = await tx.judgeNote.findUnique({ where: { assignmentId } });
  return {
    fields: { text: note?.text ?? '' },
    revision: note?.revision ?? 0,
    savedAt: note?.savedAt ?? null,
  };
}
