import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { tellConference } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { collectConferences } from './collect-conferences.server.ts';

/**
 * 召集会商: the secretary convenes the panel about a solution whose totals lie too far apart, and its judges are told that they
 * confer, not of any mark. @returns the conference's id
 */
export async function convene(
  actor: Actor,
  { roundId, submissionId }: { roundId: string; submissionId: string },
): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Conference')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (round.state !== 'open') return refuse('panel.roundNotOpen');
    const limit = round.rules.review.conferenceRangeCentipoints;
    const wide = (await collectConferences(tx, roundId, limit)).find((c) => c.submissionId === submissionId);
    if (!wide?.required) return refuse('rounds.conferenceNotRequired');
    const { id } = await tx.conference.create({
      data: { roundId, submissionId, trackKey: wide.trackKey, convenedById: actor.userId },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      action: 'conference.convene',
      subject: { type: 'Conference', id },
      callId: round.callId,
      details: { roundId, submissionId },
    });
    const judges = await tx.assignment.findMany({
      where: { roundId, submissionId, cancelledAt: null },
      select: { id: true, expertId: true },
    });
    await tellConference(tx, wide.number, judges);
    return done(id);
  });
}
