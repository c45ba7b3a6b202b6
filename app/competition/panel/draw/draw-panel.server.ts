import { randomBytes } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { deriveConflicts } from '../conflict/derive-conflicts.server.ts';
import { askForCommitments } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { draw, snapshotHash, takeSnapshot } from './draw.ts';
import { candidatesFor, solutionsOf } from './pool.server.ts';

/**
 * Draws the panel of one track, once: freezes the pool, takes a seed from the system's cryptographic source, records both with the
 * result, and asks those drawn for their commitment. @returns the draw's id.
 */
export async function drawPanel(
  actor: Actor,
  input: { roundId: string; trackKey: string },
): Promise<Outcome<string>> {
  if (!may(actor, 'draw', 'Round')) return refuse('forbidden');
  const { roundId, trackKey } = input;
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round?.rules.tracks.some((t) => t.key === trackKey)) return refuse('notFound');
    if (round.state !== 'setup') return refuse('panel.roundNotInSetup');
    if (await tx.panelDraw.findFirst({ where: { roundId, trackKey } })) return refuse('panel.alreadyDrawn');
    const { callId, rules } = round;
    await deriveConflicts(tx, callId, rules.panel.cooperationYears);
    const solutions = (await solutionsOf(tx, callId, trackKey, roundId)).map((s) => s.id);
    if (solutions.length === 0) return refuse('panel.nothingAccepted');
    const { size, reserves } = rules.panel;
    const snapshot = takeSnapshot(
      { trackKey, size, reserves, solutions: solutions.length },
      await candidatesFor(tx, solutions),
    );
    if (snapshot.pool.length < size)
      return refuse('panel.poolTooSmall', { needed: size, eligible: snapshot.pool.length });
    const seed = randomBytes(32).toString('hex');
    const result = draw(snapshot, seed);
    const hash = snapshotHash(snapshot);
    const record = await tx.panelDraw.create({
      data: {
        roundId,
        trackKey,
        seed,
        snapshot,
        snapshotHash: hash,
        result: { ...result },
        drawnById: actor.userId,
      },
    });
    const members = await tx.panelMember.createManyAndReturn({
      data: result.main.map((expertId, index) => ({ roundId, trackKey, expertId, drawPosition: index + 1 })),
      select: { id: true, expertId: true },
    });
    await audit(tx, {
      actor,
      action: 'panel.draw',
      subject: { type: 'PanelDraw', id: record.id },
      callId,
      details: { roundId, trackKey, seed, snapshotHash: hash, ...result },
    });
    await askForCommitments(tx, members);
    return done(record.id);
  });
}
