import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

/** The newest list of a call as organisers and the supervisor see it, with who proposed and decided; null when there is none. */
export async function readSelection(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Selection')) return refuse('forbidden');
  const selection = await db.selection.findFirst({
    where: { callId },
    orderBy: { proposedAt: 'desc' },
    include: {
      items: {
        orderBy: [{ trackKey: 'asc' }, { place: 'asc' }],
        include: {
          submission: { select: { number: true, title: true, leadProvider: { select: { name: true } } } },
        },
      },
      finalList: { select: { announcedAt: true, contentHash: true } },
      objections: { where: { state: { in: ['received', 'accepted'] } }, select: { id: true } },
    },
  });
  if (!selection) return done(null);
  const people = await db.user.findMany({
    where: { id: { in: [selection.proposedById, selection.decidedById ?? ''] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? '';
  const { id, state, note, proposedAt, decidedAt, rejectionReason, publicityFrom, publicityTo, finalList } =
    selection;
  const items = selection.items.map((i) => ({
    submissionId: i.submissionId,
    trackKey: i.trackKey,
    place: i.place,
    outcome: i.outcome,
    state: i.state,
    departureReason: i.departureReason,
    awardFen: i.awardFen.toString(),
    number: i.submission.number ?? '',
    title: i.submission.title,
    lead: i.submission.leadProvider.name,
  }));
  const winners = selection.items.filter((i) => i.outcome === 'winner' && i.state !== 'struckOff');
  return done({
    id,
    state,
    note,
    proposedAt,
    decidedAt,
    rejectionReason,
    publicityFrom,
    publicityTo,
    finalList,
    items,
    proposedBy: nameOf(selection.proposedById),
    decidedBy: nameOf(selection.decidedById),
    mine: selection.proposedById === actor.userId,
    openObjections: selection.objections.length,
    totalFen: winners.reduce((sum, i) => sum + i.awardFen, 0n).toString(),
    publicityOver: publicityTo !== null && toShanghaiDate(await databaseNow(db)) > publicityTo,
    mayDecide: may(actor, 'decide', 'Selection'),
    mayAnnounce: may(actor, 'announce', 'FinalList'),
  });
}
export type SelectionPage = NonNullable<
  Extract<Awaited<ReturnType<typeof readSelection>>, { ok: true }>['value']
>;
