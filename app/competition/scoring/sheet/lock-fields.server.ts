import type { Actor } from '#app/platform/access/actor.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import type { SheetFields } from '../desk/sheet-form.ts';
import { type Locked, lockSheet } from './lock-sheet.server.ts';
import { saveFields } from './save-fields.server.ts';

/**
 * Saves a sheet as its form posts it, then locks what was saved. Where only the locking is refused, the params of the refusal say what was
 * saved all the same (`savedBy`).
 */
export async function lockFields(
  actor: Actor,
  assignmentId: string,
  fields: SheetFields,
): Promise<Outcome<Locked>> {
  const saved = await saveFields(actor, assignmentId, fields);
  if (!saved.ok) return saved;
  const { revision, savedAt } = saved.value;
  const locked = await lockSheet(actor, assignmentId, revision);
  if (locked.ok) return locked;
  const { code, params, fields: errors } = locked.refusal;
  return refuse(code, { ...params, revision, savedAt: savedAt.toISOString() }, errors);
}
