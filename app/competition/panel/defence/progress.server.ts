import { db } from '#app/platform/database/client.server.ts';

/** Whether a judge has finished with the solution before the panel; `conflict`: they take no part in it. Never a mark. */
export interface Finished {
  memberId: string;
  name: string;
  state: 'waiting' | 'writing' | 'finished' | 'conflict';
}

/** Who of a track's panel has finished with a solution, for the chair and the secretary: states, and not one mark. */
export async function finishedWith(
  roundId: string,
  trackKey: string,
  submissionId: string | null,
): Promise<Finished[]> {
  const members = await db.panelMember.findMany({
    where: { roundId, trackKey, state: 'committed' },
    orderBy: { drawPosition: 'asc' },
    select: { id: true, expertId: true, expert: { select: { name: true } } },
  });
  const assignments = submissionId
    ? await db.assignment.findMany({
        where: { roundId, submissionId, cancelledAt: null },
        select: {
          expertId: true,
          sheets: { orderBy: { number: 'desc' }, take: 1, select: { state: true } },
        },
      })
    : [];
  return members.map(({ id, expertId, expert }) => {
    const own = assignments.find((a) => a.expertId === expertId);
    const state = own?.sheets[0]?.state;
    return {
      memberId: id,
      name: expert.name,
      state: !submissionId
        ? 'waiting'
        : !own
          ? 'conflict'
          : state === 'locked'
            ? 'finished'
            : state === 'draft'
              ? 'writing'
              : 'waiting',
    };
  });
}
