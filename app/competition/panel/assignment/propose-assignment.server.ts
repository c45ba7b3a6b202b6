import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { gatherProposal, proposalHash } from './gather-proposal.server.ts';
import { SOLVE } from './solve-proposal.server.ts';

/**
 * Has the judges of a track proposed by the solver: freezes what it is found from and leaves the rest to a job. What is scored or
 * begun stays as it is; with `keepStanding` everything assigned does. @returns the proposal's id.
 */
export async function proposeAssignment(
  actor: Actor,
  input: { roundId: string; trackKey: string; keepStanding: boolean },
): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const { roundId, trackKey } = input;
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round?.rules.tracks.some((t) => t.key === trackKey)) return refuse('notFound');
    if (round.rules.panel.assignment.mode !== 'perSolution') return refuse('panel.panelScoresAll');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    const last = await tx.assignmentProposal.findFirst({
      where: { roundId, trackKey },
      orderBy: { number: 'desc' },
      select: { number: true, state: true },
    });
    if (last?.state === 'solving') return refuse('panel.beingSolved');
    const gathered = await gatherProposal(tx, round, trackKey, input.keepStanding);
    if (gathered.judges.length === 0) return refuse('panel.nobodyDrawn');
    if (gathered.solutions.length === 0) return refuse('panel.nothingAccepted');
    const proposal = await tx.assignmentProposal.create({
      data: {
        roundId,
        trackKey,
        number: (last?.number ?? 0) + 1,
        input: gathered,
        inputHash: proposalHash(gathered),
        createdById: actor.userId,
      },
    });
    await enqueue(tx, SOLVE, { proposalId: proposal.id }, { key: `${SOLVE} ${proposal.id}` });
    await audit(tx, {
      actor,
      action: 'assignment.propose',
      subject: { type: 'AssignmentProposal', id: proposal.id },
      callId: round.callId,
      details: { trackKey, number: proposal.number, inputHash: proposal.inputHash },
    });
    return done(proposal.id);
  });
}
