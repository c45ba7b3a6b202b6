import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { revisionField } from '#app/platform/web/fields.ts';
import { readFields, type SheetFields } from '../desk/sheet-form.ts';
import { type Saved, saveSheet } from './save-sheet.server.ts';
import { sheetContentSchema } from './sheet.ts';

/**
 * Saves a sheet as its form posts it. What is typed for a mark and is none, or lies beyond anything a draft holds, is left out: the page says so beside
 * its field, and everything else is kept.
 */
export async function saveFields(
  actor: Actor,
  assignmentId: string,
  fields: SheetFields,
): Promise<Outcome<Saved>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const assignment = await db.assignment.findFirst({
    where: { id: assignmentId, expertId: desk.value },
    select: { round: { select: { configuration: true } } },
  });
  if (!assignment) return refuse('notFound');
  const { content } = readFields(
    roundConfigurationSchema.parse(assignment.round.configuration).rubric,
    fields,
  );
  const parsed = sheetContentSchema.safeParse(content);
  if (!parsed.success) return refuse('scoring.tooLong');
  return saveSheet(actor, {
    assignmentId,
    revision: revisionField.catch(0).parse(fields.revision ?? 0),
    content: parsed.data,
  });
}
