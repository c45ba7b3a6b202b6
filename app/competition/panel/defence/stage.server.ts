import type { db, Tx } from '#app/platform/database/client.server.ts';

export interface Stage {
  /** ids of the solutions in the order of the lot; empty before it is drawn */
  order: string[];
  /** how many have been called up; 0 before the first */
  step: number;
  /** who is before the panel now */
  currentId: string | null;
  /** those that have not been called up yet, in order */
  waiting: string[];
  /** the chair in force, who still sits */
  chair: { memberId: string; expertId: string; name: string; kind: 'elected' | 'appointed' } | null;
}

/** Where the defence of a track stands; all of it in the database, so that every process says the same. */
export async function stageOf(tx: Tx | typeof db, roundId: string, trackKey: string): Promise<Stage> {
  const lot = await tx.defenceLot.findUnique({
    where: { roundId_trackKey: { roundId, trackKey } },
    select: { order: true },
  });
  const calls = await tx.defenceCall.findMany({
    where: { roundId, trackKey },
    orderBy: { step: 'asc' },
    select: { step: true, submissionId: true },
  });
  const called = new Set(calls.map((c) => c.submissionId));
  const order = lot?.order ?? [];
  return {
    order,
    step: calls.at(-1)?.step ?? 0,
    currentId: calls.at(-1)?.submissionId ?? null,
    waiting: order.filter((id) => !called.has(id)),
    chair: await chairOf(tx, roundId, trackKey),
  };
}

/** The newest chair of a track's panel, if they still sit. */
export async function chairOf(
  tx: Tx | typeof db,
  roundId: string,
  trackKey: string,
): Promise<Stage['chair']> {
  const appointed = await tx.chairAppointment.findFirst({
    where: { roundId, trackKey },
    orderBy: [{ appointedAt: 'desc' }, { id: 'desc' }],
    select: { memberId: true, kind: true },
  });
  if (!appointed) return null;
  const member = await tx.panelMember.findFirst({
    where: { id: appointed.memberId, state: 'committed' },
    select: { expertId: true, expert: { select: { name: true } } },
  });
  return member && { ...appointed, expertId: member.expertId, name: member.expert.name };
}
