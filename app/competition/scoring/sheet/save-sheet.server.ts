import type { Actor } from '#app/platform/access/actor.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { sameJson } from '#app/platform/same-json.ts';
import { refusedByDatabase } from './database-refusal.server.ts';
import { openSheet } from './open-sheet.server.ts';
import { type SheetContent, sheetContentSchema, withinRubric } from './sheet.ts';

export interface Saved {
  revision: number;
  savedAt: Date;
}

/**
 * Saves a draft, complete or not. The first save makes the sheet. Drafts are not audited: what counts is the locked sheet.
 * @param revision the one that was read; 0 before the first save. Another one in the database is refused as `scoring.stale`,
 *   with the present one, and nothing is overwritten.
 */
export function saveSheet(
  actor: Actor,
  { assignmentId, revision, content }: { assignmentId: string; revision: number; content: SheetContent },
): Promise<Outcome<Saved>> {
  return refusedByDatabase(() =>
    transaction(async (tx) => {
      const open = await openSheet(tx, actor, assignmentId);
      if (!open.ok) return open;
      const { sheet, rules } = open.value;
      const written = withinRubric(rules.rubric, content);
      if ((sheet?.revision ?? 0) !== revision) {
        // A save whose answer was lost comes again: what it brings stands already.
        if (sheet && sameJson(sheetContentSchema.parse(sheet), sheetContentSchema.parse(written)))
          return done({ revision: sheet.revision, savedAt: sheet.savedAt });
        return refuse('scoring.stale', { revision: sheet?.revision ?? 0 });
      }
      const savedAt = await databaseNow(tx);
      const data = { ...written, savedAt };
      const saved = sheet
        ? await tx.scoreSheet.update({
            where: { id: sheet.id },
            data: { ...data, revision: sheet.revision + 1 },
          })
        : await tx.scoreSheet.create({ data: { ...data, assignmentId } });
      return done({ revision: saved.revision, savedAt: saved.savedAt });
    }),
  );
}
