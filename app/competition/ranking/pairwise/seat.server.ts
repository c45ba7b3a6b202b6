import { type Eye, eyeOf, seatSelect } from '#app/competition/panel/eye/eye.server.ts';
import type { Seat as Place } from '#app/competition/panel/eye/shown.ts';
import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import { expertOf } from '#app/competition/permissions.ts';
import { asExpert } from '#app/competition/scoring/as-expert.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { type LiveAnswer, liveAnswers } from './session.ts';

export interface Seat {
  expertId: string;
  /** what this judge may see */
  eye: Eye;
  session: Place & { id: string; trackKey: string; closedAt: Date | null; callId: string };
  /** what this judge may compare: nothing with which they have a conflict */
  candidates: string[];
  /** how many answers and takings-back there are */
  given: number;
  /** this judge's own answers that stand */
  own: LiveAnswer[];
}

/** A judge's seat in a session, within a transaction that acts for them (`asExpert`). Who is not of the signed panel finds no session. */
export async function seatOf(tx: Tx, actor: Actor, sessionId: string): Promise<Outcome<Seat>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  const session = await tx.pairwiseSession.findUnique({
    where: { id: sessionId },
    select: {
      ...seatSelect,
      roundId: true,
      trackKey: true,
      closedAt: true,
      entries: { select: { submissionId: true } },
      round: { select: { callId: true } },
    },
  });
  if (!session) return refuse('notFound');
  const { roundId, trackKey, round, entries, ...where } = session;
  const seats = await tx.panelMember.count({
    where: { roundId, trackKey, expertId, state: 'committed', ...ofPanel },
  });
  if (seats === 0) return refuse('notFound');
  const eye = await eyeOf(tx, expertId);
  const answers = await tx.pairwiseAnswer.findMany({
    where: { sessionId, expertId },
    orderBy: { number: 'asc' },
  });
  return done({
    expertId,
    eye,
    session: { ...where, id: sessionId, trackKey, callId: round.callId },
    candidates: entries.map((e) => e.submissionId).filter(eye.isFree),
    given: answers.length,
    own: liveAnswers(answers),
  });
}

/** Whether a judge sits in a session. */
export const ownSeatIn = (actor: Actor, sessionId: string): Promise<Outcome<Seat>> =>
  asExpert(actor.expertId ?? '', (tx) => seatOf(tx, actor, sessionId));

/** Takes the seat, and waits for another answer of the same judge that is being written. */
export async function takeSeat(tx: Tx, sessionId: string, expertId: string): Promise<void> {
  await tx.pairwiseSeat.createMany({ data: { sessionId, expertId }, skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 FROM "PairwiseSeat" WHERE "sessionId" = ${sessionId} AND "expertId" = ${expertId} FOR UPDATE`;
}
