import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { may } from '#app/competition/permissions.ts';
import { tellEntrants } from '#app/competition/submission/entry-owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { calendarOverrides } from '#app/platform/calendar/overrides.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { mayBegin, publicityPeriod } from './publicity.ts';
import { selectionItemLife, selectionLife } from './selection-life.ts';

/**
 * 公示: sets the publicity period of an approved selection, for the call's number of working days, first day included.
 * @param from its first day in Shanghai, today by default; not in the past and at most 30 days ahead
 */
export async function startPublicity(
  actor: Actor,
  selectionId: string,
  from?: string,
): Promise<Outcome<{ from: string; to: string }>> {
  if (!may(actor, 'announce', 'FinalList')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Selection" WHERE id = ${selectionId} FOR UPDATE`;
    const selection = await tx.selection.findUnique({ where: { id: selectionId }, include: { items: true } });
    if (!selection) return refuse('notFound');
    if (!allows(selectionLife, selection.state, 'startPublicity')) return refuse('announcement.notApproved');
    const { content } = await rulesThatStand(tx, selection.callId);
    const now = await databaseNow(tx);
    const first = from ?? toShanghaiDate(now);
    if (!mayBegin(first, now)) return refuse('announcement.startDay');
    const period = publicityPeriod(
      first,
      content.timetable.publicityWorkingDays,
      await calendarOverrides(tx),
    );
    if (!period.ok) return period;
    await move(tx, selectionLife, 'startPublicity', selectionId, {
      data: {
        publicityFrom: period.value.from,
        publicityTo: period.value.to,
        publicityById: actor.userId,
      },
    });
    const winners = selection.items.filter((i) => i.outcome === 'winner');
    const submissionIds = winners.map((i) => i.submissionId);
    await move(
      tx,
      selectionItemLife,
      'startPublicity',
      winners.map((i) => i.id),
    );
    await move(tx, submissionLife, 'startPublicity', submissionIds);
    await audit(tx, {
      actor,
      action: 'selection.publicity',
      subject: { type: 'Selection', id: selectionId },
      callId: selection.callId,
      details: period.value,
    });
    await tellEntrants(tx, submissionIds, 'announcement.publicity', { ...period.value });
    return done(period.value);
  });
}
