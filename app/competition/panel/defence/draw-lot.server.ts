import { randomBytes } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import { tellEntrants } from '#app/competition/submission/entry-owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { roundRule } from '../round/round-rules.ts';
import { lotHash, orderByLot, takeLotSnapshot } from './lot.ts';

/** 答辩抽签: draws the order of a track's defence, once, with a seed that anyone can repeat it by. @returns the lot's id */
export async function drawLot(
  actor: Actor,
  { roundId, trackKey }: { roundId: string; trackKey: string },
): Promise<Outcome<string>> {
  if (!may(actor, 'draw', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round?.rules.tracks.some((t) => t.key === trackKey)) return refuse('notFound');
    if (roundRule(round.rules, round.number).kind !== 'defence') return refuse('rounds.noDefence');
    if (round.state !== 'open') return refuse('panel.roundNotOpen');
    if (await tx.defenceLot.findUnique({ where: { roundId_trackKey: { roundId, trackKey } } }))
      return refuse('rounds.lotDrawn');
    const solutions = await tx.submission.findMany({
      where: { trackKey, state: 'inReview', assignments: { some: { roundId } } },
      select: { id: true, number: true },
    });
    if (solutions.length === 0) return refuse('panel.nothingAccepted');
    const snapshot = takeLotSnapshot(
      trackKey,
      solutions.map((s) => ({ submissionId: s.id, number: s.number ?? '' })),
    );
    const seed = randomBytes(32).toString('hex');
    const order = orderByLot(snapshot, seed);
    const snapshotHash = lotHash(snapshot);
    const { id } = await tx.defenceLot.create({
      data: { roundId, trackKey, seed, snapshot, snapshotHash, order, drawnById: actor.userId },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      action: 'defence.lot',
      subject: { type: 'DefenceLot', id },
      callId: round.callId,
      details: { roundId, trackKey, seed, snapshotHash, order },
    });
    const called = (submissionId: string) => ({ place: order.indexOf(submissionId) + 1, of: order.length });
    await tellEntrants(tx, order, 'panel.defence', called);
    return done(id);
  });
}
