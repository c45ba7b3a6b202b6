import { expertsToTell } from '#app/competition/panel/expert/experts-to-tell.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** 催办: writes to every judge who has sheets left to lock, or to one of them. @returns how many letters were sent */
export async function remindJudges(
  actor: Actor,
  roundId: string,
  expertId?: string,
): Promise<Outcome<number>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await tx.round.findUnique({
      where: { id: roundId },
      select: { state: true, callId: true },
    });
    if (!round) return refuse('notFound');
    if (round.state !== 'open') return refuse('scoring.roundNotOpen');
    const waiting = await tx.assignment.groupBy({
      by: ['expertId'],
      where: {
        roundId,
        cancelledAt: null,
        ...(expertId && { expertId }),
        NOT: { sheets: { some: { state: 'locked', reopenedBy: null } } },
      },
      _count: true,
    });
    if (waiting.length === 0) return refuse('scoring.nobodyToRemind');
    const sheetsOf = new Map(waiting.map((w) => [w.expertId, w._count]));
    for (const expert of await expertsToTell(tx, [...sheetsOf.keys()]))
      await sendLetter(tx, expert, 'scoring.reminder', { sheets: sheetsOf.get(expert.id) ?? 0 }, '/judging');
    await audit(tx, {
      actor,
      action: 'round.remind',
      subject: { type: 'Round', id: roundId },
      callId: round.callId,
      details: { experts: waiting.map((w) => w.expertId) },
    });
    return done(waiting.length);
  });
}
