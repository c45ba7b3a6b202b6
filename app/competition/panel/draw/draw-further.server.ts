import { randomBytes } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { deriveConflicts } from '../conflict/derive-conflicts.server.ts';
import { askForCommitments } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { draw, snapshotHash, takeSnapshot } from './draw.ts';
import { drawsOf, placesOf, stillThere } from './standby.server.ts';

interface FurtherDraw {
  roundId: string;
  trackKey: string;
  reason: string;
}

/**
 * 补抽: once no reserve is left, draws again from those eligible who were never called: the seats that are empty, and as many reserves as
 * the call plans. Pool, seed and result are on record like those of the first draw, with the reason. Fewer left than seats: all of them.
 * @returns the draw's id. Refusals: `panel.reservesLeft`, `panel.nothingToDraw`, `panel.nobodyLeft`
 */
export async function drawFurther(actor: Actor, input: FurtherDraw): Promise<Outcome<string>> {
  if (!may(actor, 'draw', 'Round')) return refuse('forbidden');
  const { roundId, trackKey } = input;
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round?.rules.tracks.some((t) => t.key === trackKey)) return refuse('notFound');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    const { callId, rules } = round;
    const draws = await drawsOf(tx, { roundId, trackKey });
    if (draws.length === 0) return refuse('panel.nobodyDrawn');
    await deriveConflicts(tx, callId, rules.panel.cooperationYears);
    const there = await stillThere(tx, { roundId, callId, trackKey });
    if (there.reserves.length > 0) return refuse('panel.reservesLeft', { count: there.reserves.length });
    const sitting = await tx.panelMember.count({ where: { roundId, trackKey, state: { not: 'recused' } } });
    const size = Math.max(0, rules.panel.size - sitting);
    const { reserves } = rules.panel;
    if (size + reserves === 0) return refuse('panel.nothingToDraw');
    if (there.eligible.length === 0) return refuse('panel.nobodyLeft');
    const snapshot = takeSnapshot(
      { trackKey, size, reserves, solutions: there.solutions.length },
      there.all.map((c) => ({ ...c, called: there.called.has(c.expertId) })),
    );
    const seed = randomBytes(32).toString('hex');
    const result = draw(snapshot, seed);
    const hash = snapshotHash(snapshot);
    const number = (draws.at(-1)?.number ?? 0) + 1;
    const record = await tx.panelDraw.create({
      data: {
        roundId,
        trackKey,
        number,
        reason,
        seed,
        snapshot,
        snapshotHash: hash,
        result: { ...result },
        drawnById: actor.userId,
      },
    });
    const { places } = placesOf([...draws, { result }]);
    const members = await tx.panelMember.createManyAndReturn({
      data: result.main.map((expertId) => ({
        roundId,
        trackKey,
        expertId,
        drawPosition: places.get(expertId) ?? 0,
      })),
      select: { id: true, expertId: true },
    });
    await audit(tx, {
      actor,
      action: 'panel.drawFurther',
      subject: { type: 'PanelDraw', id: record.id },
      callId,
      details: { roundId, trackKey, number, reason, seed, snapshotHash: hash, ...result },
    });
    await askForCommitments(tx, members);
    return done(record.id);
  });
}
