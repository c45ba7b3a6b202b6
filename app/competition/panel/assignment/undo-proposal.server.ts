import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { standingConflicts } from '../eye/standing-conflicts.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { namedPairs, proposalInputSchema } from './proposal.ts';
import { proposalLife } from './proposal-life.ts';

/**
 * Puts the last proposal of a track aside, so that the one before it counts again, with the pairs that were wanted and ruled out
 * then. A confirmed one stands.
 */
export async function undoProposal(
  actor: Actor,
  input: { roundId: string; trackKey: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const { roundId, trackKey } = input;
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    const [last, before] = await tx.assignmentProposal.findMany({
      where: { roundId, trackKey, state: { not: 'undone' } },
      orderBy: { number: 'desc' },
      take: 2,
    });
    if (!last || !allows(proposalLife, last.state, 'undoProposal')) return refuse('panel.nothingToUndo');
    await move(tx, proposalLife, 'undoProposal', last.id);
    await tx.assignmentWish.deleteMany({ where: { roundId, trackKey } });
    if (before) {
      const then = proposalInputSchema.parse(before.input);
      const barred = new Set(namedPairs(then, then.conflicts).map((p) => `${p.submissionId} ${p.expertId}`));
      const rows = (['pinned', 'forbidden'] as const).flatMap((kind) =>
        namedPairs(then, then[kind]).map((pair) => ({ ...pair, kind })),
      );
      const conflicts = await standingConflicts(tx, { callId: round.callId });
      for (const c of conflicts) barred.add(`${c.submissionId} ${c.expertId}`);
      await tx.assignmentWish.createMany({
        data: rows
          .filter((r) => r.kind === 'forbidden' || !barred.has(`${r.submissionId} ${r.expertId}`))
          .map((row) => ({ roundId, trackKey, ...row, setById: actor.userId })),
      });
    }
    await audit(tx, {
      actor,
      action: 'assignment.undo',
      subject: { type: 'AssignmentProposal', id: last.id },
      callId: round.callId,
      details: { trackKey, number: last.number, back: before?.number ?? null },
    });
    return done(null);
  });
}
