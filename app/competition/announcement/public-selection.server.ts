import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

/**
 * What anyone sees during 公示: track, lead and members, title, proposed award, dates and channel; never scores, judges, contacts
 * or accounts. Nothing before its first day; a struck-off entry is no longer shown, a suspended one is, as suspended.
 */
export async function publicSelection(slug: string) {
  const today = toShanghaiDate(await databaseNow(db));
  const selection = await db.selection.findFirst({
    where: { call: { slug }, state: { in: ['inPublicity', 'final'] }, publicityFrom: { lte: today } },
    select: {
      id: true,
      callId: true,
      state: true,
      publicityFrom: true,
      publicityTo: true,
      setAsides: {
        where: { state: 'confirmed', setAside: { gt: 0 } },
        orderBy: { decidedAt: 'asc' },
        select: { id: true, reason: true, setAside: true, decidedAt: true },
      },
      items: {
        where: { outcome: 'winner', state: { not: 'struckOff' } },
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
              members: {
                where: { removedAt: null, confirmedAt: { not: null } },
                orderBy: { position: 'asc' },
                select: { provider: { select: { name: true } } },
              },
            },
          },
        },
      },
    },
  });
  if (!selection) return refuse('notFound');
  const { content } = await rulesThatStand(db, selection.callId);
  const { id, state, publicityFrom, publicityTo } = selection;
  return done({
    id,
    slug,
    publicityFrom: publicityFrom ?? '',
    publicityTo: publicityTo ?? '',
    open: state === 'inPublicity' && publicityTo !== null && today <= publicityTo,
    final: state === 'final',
    title: content.title,
    organiser: content.organiser,
    contact: content.contact,
    /** objections that were set aside together: how many and why, never whose */
    setAsides: selection.setAsides.map(({ id: key, reason, setAside, decidedAt }) => ({
      key,
      reason,
      count: setAside,
      on: decidedAt ? toShanghaiDate(decidedAt) : '',
    })),
    tracks: content.tracks.map(({ key, name }) => ({
      key,
      name,
      items: selection.items
        .filter((i) => i.trackKey === key)
        .map((i) => ({
          submissionId: i.submissionId,
          suspended: i.state === 'suspended',
          awardFen: i.awardFen.toString(),
          number: i.submission.number ?? '',
          title: i.submission.title,
          lead: i.submission.leadProvider.name,
          members: i.submission.members.map((m) => m.provider.name),
        })),
    })),
  });
}
