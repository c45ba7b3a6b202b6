import { may } from '#app/competition/permissions.ts';
import { tellEntrants } from '#app/competition/submission/entry-owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move, moveWhere } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { assign, planTrack } from '../assignment/assign.server.ts';
import type { AssignmentPlan } from '../assignment/assignment.ts';
import { assignedIn } from '../assignment/assignment-gaps.server.ts';
import { askForCopies } from '../eye/round-copies.server.ts';
import { tellJudging } from '../mail-judges.server.ts';
import { lockRound } from './lock-round.server.ts';
import { roundLife } from './round-life.ts';
import { shortlistedIn } from './shortlisted.server.ts';

/**
 * Opens the round: every track with accepted solutions (of a later round, with shortlisted ones) has its full panel and every member
 * has signed. Each member is assigned to each solution of the track but for conflicts; where each solution has judges of its own, the
 * confirmed proposals have assigned them, and whole. The solutions go into review.
 * @returns the solutions that have fewer judges than the panel has seats; one with none refuses the whole.
 */
export async function openRound(actor: Actor, roundId: string): Promise<Outcome<AssignmentPlan['short']>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (!allows(roundLife, round.state, 'openRound')) return refuse('panel.roundNotInSetup');
    if (round.takeBackById !== null) return refuse('panel.takeBackWaits');
    const { callId, rules } = round;
    const shortlisted = await shortlistedIn(tx, roundId);
    const entering: Prisma.SubmissionWhereInput = shortlisted
      ? { callId, state: 'ranked', id: { in: shortlisted } }
      : { callId, state: 'accepted' };
    const tracks = await tx.submission.findMany({
      where: entering,
      distinct: ['trackKey'],
      select: { trackKey: true },
    });
    if (tracks.length === 0) return refuse('panel.nothingAccepted');
    const members = await tx.panelMember.findMany({ where: { roundId, state: { not: 'recused' } } });
    const { mode, perSolution } = rules.panel.assignment;
    const own = mode === 'perSolution';
    const incomplete = tracks.filter(
      (t) => members.filter((m) => m.trackKey === t.trackKey).length < (own ? perSolution : rules.panel.size),
    );
    if (incomplete.length > 0)
      return refuse('panel.panelsIncomplete', { count: incomplete.length, size: rules.panel.size });
    const unsigned = members.filter((m) => m.state === 'drawn').length;
    if (unsigned > 0) return refuse('panel.commitmentsMissing', { count: unsigned });
    const seats = tracks.map(({ trackKey }) => ({
      track: { roundId, callId, trackKey, size: own ? perSolution : rules.panel.size },
      judges: members.filter((m) => m.trackKey === trackKey).map((m) => m.expertId),
    }));
    const plans: AssignmentPlan[] = [];
    for (const { track, judges } of seats)
      plans.push(await (own ? assignedIn(tx, track) : planTrack(tx, track, judges)));
    const short = plans.flatMap((p) => p.short);
    if (own && (await newerProposals(tx, roundId)) > 0) return refuse('panel.newerProposal');
    if (own && short.length > 0) return refuse('panel.assignmentIncomplete', { count: short.length });
    const without = short.filter((s) => s.judges === 0).length;
    if (without > 0) return refuse('panel.solutionWithoutJudges', { count: without });
    if (!own) for (const { track, judges } of seats) await assign(tx, track, judges);
    await moveWhere(tx, submissionLife, 'openRound', entering);
    await move(tx, roundLife, 'openRound', roundId, { data: { openedAt: await databaseNow(tx) } });
    const assignments = plans.reduce((sum, p) => sum + p.pairs.length, 0);
    await audit(tx, {
      actor,
      action: 'round.open',
      subject: { type: 'Round', id: roundId },
      callId,
      details: { assignments, short },
    });
    await askForCopies(tx, round);
    await tellJudging(tx, [...new Set(plans.flatMap((p) => p.pairs.map((pair) => pair.expertId)))]);
    if (shortlisted) await tellShortlist(tx, round, shortlisted);
    return done(short);
  });
}

/** Who goes on is told as the round opens, for until then it can be taken back; and who does not. */
async function tellShortlist(
  tx: Tx,
  { callId, number }: { callId: string; number: number },
  shortlisted: readonly string[],
): Promise<void> {
  const before = await tx.assignment.findMany({
    where: { round: { callId, number: number - 1, state: 'closed' }, submission: { state: 'ranked' } },
    distinct: ['submissionId'],
    select: { submissionId: true },
  });
  const out = before.map((b) => b.submissionId).filter((id) => !shortlisted.includes(id));
  await tellEntrants(tx, shortlisted, 'panel.shortlisted');
  await tellEntrants(tx, out, 'panel.notShortlisted');
}

/** Proposals of assignments that are newer than the confirmed one of their track, and neither confirmed nor undone. */
async function newerProposals(tx: Tx, roundId: string): Promise<number> {
  const proposals = await tx.assignmentProposal.findMany({
    where: { roundId, state: { not: 'undone' } },
    select: { trackKey: true, number: true, state: true },
  });
  const confirmed = (trackKey: string) =>
    Math.max(
      0,
      ...proposals.filter((p) => p.trackKey === trackKey && p.state === 'confirmed').map((p) => p.number),
    );
  return proposals.filter((p) => p.state !== 'confirmed' && p.number > confirmed(p.trackKey)).length;
}
