import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { solutionsOf } from '../draw/pool.server.ts';
import { tellJudging } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { gatherProposal, proposalHash } from './gather-proposal.server.ts';
import { namedPairs, proposalInputSchema, proposalResultSchema } from './proposal.ts';
import { proposalLife } from './proposal-life.ts';

interface NamedPair {
  submissionId: string;
  expertId: string;
}

/**
 * Makes a solved proposal the assignment of its track: what it leaves out ends, what is new begins. Refused when anything it was
 * found from has changed since. @returns how many pairs began and ended.
 */
export async function confirmProposal(
  actor: Actor,
  proposalId: string,
): Promise<Outcome<{ began: number; ended: number }>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const found = await tx.assignmentProposal.findUnique({ where: { id: proposalId } });
    const round = found && (await lockRound(tx, found.roundId));
    const proposal = await tx.assignmentProposal.findUnique({ where: { id: proposalId } });
    if (!round || !proposal) return refuse('notFound');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    const { roundId, trackKey } = proposal;
    const later = await tx.assignmentProposal.count({
      where: { roundId, trackKey, number: { gt: proposal.number }, state: { not: 'undone' } },
    });
    if (!allows(proposalLife, proposal.state, 'confirmProposal') || later > 0)
      return refuse('panel.notToConfirm');
    const input = proposalInputSchema.parse(proposal.input);
    const result = proposalResultSchema.parse(proposal.result);
    if (!result.ok) return refuse('panel.notToConfirm');
    const current = await gatherProposal(tx, round, trackKey, input.keepStanding);
    if (proposalHash(current) !== proposal.inputHash) return refuse('panel.proposalStale');
    const change = await write(tx, round, trackKey, namedPairs(input, result.pairs));
    await move(tx, proposalLife, 'confirmProposal', proposalId, {
      data: { confirmedById: actor.userId, confirmedAt: await databaseNow(tx) },
    });
    await audit(tx, {
      actor,
      action: 'assignment.confirm',
      subject: { type: 'AssignmentProposal', id: proposalId },
      callId: round.callId,
      details: { trackKey, number: proposal.number, began: change.began.length, ended: change.ended },
    });
    if (round.state === 'open') await tellJudging(tx, [...new Set(change.began.map((p) => p.expertId))]);
    return done({ began: change.began.length, ended: change.ended });
  });
}

async function write(
  tx: Tx,
  round: { id: string; callId: string },
  trackKey: string,
  pairs: readonly NamedPair[],
): Promise<{ began: NamedPair[]; ended: number }> {
  const roundId = round.id;
  const key = ({ submissionId, expertId }: NamedPair) => `${submissionId} ${expertId}`;
  const known = await tx.assignment.findMany({ where: { roundId, trackKey } });
  const live = new Set(known.filter((a) => a.cancelledAt === null).map(key));
  const wanted = new Set(pairs.map(key));
  const ended = known.filter((a) => a.cancelledAt === null && !wanted.has(key(a)));
  await tx.assignment.updateMany({
    where: { id: { in: ended.map((a) => a.id) } },
    data: { cancelledAt: await databaseNow(tx) },
  });
  const again = known.filter((a) => a.cancelledAt !== null && wanted.has(key(a)));
  await tx.assignment.updateMany({
    where: { id: { in: again.map((a) => a.id) } },
    data: { cancelledAt: null },
  });
  const there = new Set(known.map(key));
  const versions = new Map(
    (await solutionsOf(tx, round.callId, trackKey, roundId)).map((s) => [s.id, s.currentVersionId]),
  );
  await tx.assignment.createMany({
    data: pairs.flatMap((pair) => {
      const versionId = versions.get(pair.submissionId);
      return versionId && !there.has(key(pair)) ? [{ roundId, trackKey, ...pair, versionId }] : [];
    }),
  });
  return { began: pairs.filter((pair) => !live.has(key(pair))), ended: ended.length };
}
