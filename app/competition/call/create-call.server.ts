import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { defaultCallContent } from './default-content.ts';
import { readDraft } from './draft.ts';

export const newCallSchema = z.object({
  title: z.string('call:errors.title').trim().min(1, 'call:errors.title').max(80, 'call:errors.title'),
  slug: z
    .string('call:errors.slug')
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{2,59}$/, 'call:errors.slug'),
  /** the call whose draft it starts from; empty for the default text */
  from: z.string().max(64).optional(),
});
export type NewCall = z.infer<typeof newCallSchema>;

const DAY = 86_400_000;

/** The default dates: from tomorrow for a little more than 30 days, at hours when offices are open. */
function firstDates(now: Date) {
  const at = (days: number, hour: string) =>
    new Date(`${toShanghaiDate(new Date(now.getTime() + days * DAY))}T${hour}:00+08:00`);
  return { opensAt: at(1, '09:00'), submissionDeadline: at(36, '17:00'), reviewUntil: at(64, '17:00') };
}

/** Starts a call as a draft that only organisers see. Refusals: `call.slugTaken`, `notFound` for an unknown `from`. */
export async function createCall(
  actor: Actor,
  { title, slug, from }: NewCall,
): Promise<Outcome<{ callId: string }>> {
  if (!may(actor, 'write', 'Call')) return refuse('forbidden');
  return transaction(async (tx) => {
    const source = from ? await tx.call.findUnique({ where: { id: from }, select: { draft: true } }) : null;
    if (from && !source) return refuse('notFound');
    const dates = firstDates(await databaseNow(tx));
    const content = (source && readDraft(source.draft)) ?? defaultCallContent(dates);
    const timetable = {
      ...content.timetable,
      opensAt: dates.opensAt.toISOString(),
      submissionDeadline: dates.submissionDeadline.toISOString(),
      reviewUntil: dates.reviewUntil.toISOString(),
    };
    const draft = {
      ...content,
      timetable,
      title: title === content.title.zh ? content.title : { zh: title, en: '' },
    };
    const [call] = await tx.call.createManyAndReturn({
      data: [{ slug, draft, createdById: actor.userId }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!call) return refuse('call.slugTaken', { slug }, { slug: ['call:errors.slugTaken'] });
    await audit(tx, {
      actor,
      action: 'call.create',
      subject: { type: 'Call', id: call.id },
      callId: call.id,
      details: { slug },
    });
    return done({ callId: call.id });
  });
}
