import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

/** What the public sees during 公示: track, lead and members, title, proposed award, dates; never scores, judges or contacts. */
export async function publicSelection(slug: string) {
  const selection = await db.selection.findFirst({
    where: { call: { slug }, state: { in: ['inPublicity', 'final'] } },
    select: {
      id: true,
      state: true,
      publicityFrom: true,
      publicityTo: true,
      call: { select: { id: true, slug: true, currentVersionId: true } },
      finalList: { select: { announcedAt: true, contentHash: true } },
      items: {
        where: { outcome: 'winner' },
        orderBy: [{ trackKey: 'asc' }, { submission: { number: 'asc' } }],
        select: {
          submissionId: true,
          trackKey: true,
          state: true,
          awardFen: true,
          submission: {
            select: {
              number: true,
              title: true,
              leadProvider: { select: { name: true } },
              members: { where: { removedAt: null, confirmedAt: { not: null } }, orderBy: { position: 'asc' }, select: { provider: { select: { name: true } } } },
            },
          },
        },
      },
    },
  });
  if (!selection) return refuse('notFound');
  return done({
    ...selection,
    items: selection.items
      // A struck-off entry is no longer shown; a suspended one is, as suspended.
      .filter((i) => i.state !== 'struckOff')
      .map((i) => ({
        submissionId: i.submissionId,
        trackKey: i.trackKey,
        suspended: i.state === 'suspended',
        awardFen: i.awardFen.toString(),
        number: i.submission.number,
        title: i.submission.title,
        lead: i.submission.leadProvider.name,
        members: i.submission.members.map((m) => m.provider.name),
      })),
  });
}

/** The selection of a call as organisers and the supervisor see it, with who proposed and decided. */
export async function readSelection(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Selection')) return refuse('forbidden');
  const selection = await db.selection.findFirst({
    where: { callId },
    orderBy: { proposedAt: 'desc' },
    include: {
      items: { orderBy: [{ trackKey: 'asc' }, { place: 'asc' }], include: { submission: { select: { number: true, title: true, leadProvider: { select: { name: true } } } } } },
      finalList: { select: { id: true, announcedAt: true, contentHash: true } },
      objections: { select: { state: true } },
    },
  });
  if (!selection) return done(null);
  const people = await db.user.findMany({ where: { id: { in: [selection.proposedById, selection.decidedById ?? ''] } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? '';
  return done({
    ...selection,
    items: selection.items.map((i) => ({ ...i, awardFen: i.awardFen.toString() })),
    proposedBy: nameOf(selection.proposedById),
    decidedBy: nameOf(selection.decidedById),
    mine: selection.proposedById === actor.userId,
  });
}

/** Objections to a call's list, open ones first; the objector's phone is masked. */
export async function listObjections(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Objection')) return refuse('forbidden');
  const objections = await db.objection.findMany({
    where: { selection: { callId } },
    orderBy: [{ state: 'asc' }, { receivedAt: 'asc' }],
    omit: { phoneSealed: true },
    include: { submission: { select: { number: true, title: true } } },
  });
  return done(objections);
}
