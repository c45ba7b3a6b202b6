import { may, subject } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

/** Assignments that a judge may see: their own, live, without a conflict, in a round that is open or closed, after signing. */
const visible = (expertId: string) => ({
  expertId,
  cancelledAt: null,
  round: {
    state: { in: ['open' as const, 'closed' as const] },
    members: { some: { expertId, state: 'committed' as const } },
  },
});

/**
 * A judge's own list with progress. In a blind round nothing of the entrants is selected; nobody else's sheets ever are.
 */
export async function judgingList(actor: Actor) {
  if (!actor.expertId) return refuse('forbidden');
  const expertId = actor.expertId;
  const memberships = await db.panelMember.findMany({
    where: { expertId },
    orderBy: { drawPosition: 'asc' },
    select: {
      id: true,
      trackKey: true,
      state: true,
      committedAt: true,
      round: { select: { id: true, state: true, call: { select: { slug: true, currentVersionId: true } } } },
    },
  });
  const assignments = await db.assignment.findMany({
    where: visible(expertId),
    orderBy: [{ trackKey: 'asc' }, { submission: { number: 'asc' } }],
    select: {
      id: true,
      trackKey: true,
      round: { select: { id: true, state: true, blind: true } },
      submission: { select: { number: true, title: true } },
      sheets: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { state: true, totalCentipoints: true, savedAt: true, number: true },
      },
    },
  });
  return done({
    memberships,
    assignments: assignments.map(({ sheets, ...a }) => ({ ...a, sheet: sheets[0] ?? null })),
    locked: assignments.filter((a) => a.sheets[0]?.state === 'locked').length,
  });
}

export type JudgingPage = Extract<Awaited<ReturnType<typeof readJudging>>, { ok: true }>['value'];

/** One solution and the judge's own sheet. In a blind round the entrants' names and the files' names are left out. */
export async function readJudging(actor: Actor, assignmentId: string) {
  if (!actor.expertId) return refuse('forbidden');
  const assignment = await db.assignment.findFirst({
    where: { id: assignmentId, ...visible(actor.expertId) },
    include: {
      round: { select: { id: true, state: true, blind: true, configuration: true } },
      submission: {
        select: {
          id: true,
          number: true,
          title: true,
          currentVersionId: true,
          leadProvider: { select: { name: true } },
        },
      },
      sheets: { orderBy: { number: 'desc' } },
    },
  });
  if (!assignment || !may(actor, 'read', subject('ScoreSheet', { expertId: assignment.expertId })))
    return refuse('notFound');
  const conflict = await db.conflict.count({
    where: { expertId: assignment.expertId, submissionId: assignment.submissionId, liftedAt: null },
  });
  if (conflict > 0) return refuse('notFound');
  const version = await db.submissionVersion.findUniqueOrThrow({
    where: { id: assignment.versionId },
    select: {
      content: true,
      files: {
        orderBy: { slot: 'asc' },
        select: { fileId: true, slot: true, name: true, type: true, size: true },
      },
    },
  });
  const neighbours = await db.assignment.findMany({
    where: visible(actor.expertId),
    orderBy: [{ trackKey: 'asc' }, { submission: { number: 'asc' } }],
    select: { id: true },
  });
  const at = neighbours.findIndex((n) => n.id === assignmentId);
  const { blind } = assignment.round;
  return done({
    id: assignment.id,
    round: assignment.round,
    trackKey: assignment.trackKey,
    number: assignment.submission.number,
    title: assignment.submission.title,
    lead: blind ? null : assignment.submission.leadProvider.name,
    content: version.content,
    files: version.files.map((f, i) => ({
      ...f,
      size: Number(f.size),
      name: blind ? `${i + 1}.${f.name.split('.').pop() ?? ''}` : f.name,
    })),
    sheets: assignment.sheets,
    previous: neighbours[at - 1]?.id ?? null,
    next: neighbours[at + 1]?.id ?? null,
    position: at + 1,
    total: neighbours.length,
  });
}

/** The secretary's view of a round: who has locked how many, never a mark. */
export async function scoringProgress(actor: Actor, roundId: string) {
  if (!may(actor, 'read', 'Assignment')) return refuse('forbidden');
  const round = await db.round.findUnique({
    where: { id: roundId },
    select: { id: true, state: true, callId: true },
  });
  if (!round) return refuse('notFound');
  const assignments = await db.assignment.findMany({
    where: { roundId, cancelledAt: null },
    orderBy: [{ trackKey: 'asc' }, { expertId: 'asc' }],
    select: {
      id: true,
      trackKey: true,
      expert: { select: { id: true, name: true, unitName: true } },
      submission: { select: { number: true, title: true } },
      sheets: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, number: true, state: true, lockedAt: true },
      },
    },
  });
  return done({
    round,
    assignments: assignments.map(({ sheets, ...a }) => ({ ...a, sheet: sheets[0] ?? null })),
  });
}
