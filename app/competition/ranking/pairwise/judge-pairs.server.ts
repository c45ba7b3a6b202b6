import { entrySelect } from '#app/competition/panel/eye/eye.server.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import { expertOf } from '#app/competition/permissions.ts';
import { asExpert, atDesk } from '#app/competition/scoring/as-expert.server.ts';
import { inRoundTracks } from '#app/competition/scoring/sheet/rubric.ts';
import { submissionContentSchema } from '#app/competition/submission/content.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { type Seat, seatOf } from './seat.server.ts';
import { nextForJudge } from './session.ts';

export type JudgePairsPage = Extract<Awaited<ReturnType<typeof judgePairs>>, { ok: true }>['value'];
export type ShownSolution = NonNullable<JudgePairsPage['pair']>[number];

/** What a judge sees of a session: the next two, how many they have answered, and nothing of anyone else's answers. */
export async function judgePairs(actor: Actor, sessionId: string) {
  return atDesk(actor, async (tx) => {
    const found = await seatOf(tx, actor, sessionId);
    if (!found.ok) return found;
    const seat = found.value;
    const { session, candidates, own, given, expertId } = seat;
    const next = session.closedAt ? null : nextForJudge(expertId, own, candidates);
    const round = await tx.round.findFirst({
      where: { pairwise: { some: { id: sessionId } } },
      select: { configuration: true },
    });
    if (!round) return refuse('notFound');
    const reachable = own.filter(({ aId, bId }) => candidates.includes(aId) && candidates.includes(bId));
    return done({
      id: sessionId,
      track: inRoundTracks(roundConfigurationSchema.parse(round.configuration), session.trackKey),
      open: session.closedAt === null,
      answered: own.length,
      left: (candidates.length * (candidates.length - 1)) / 2 - reachable.length,
      number: given + 1,
      pair: next && (await shown(tx, seat, next)),
    });
  });
}

/** The judges' sessions that are open, for their list. */
export async function openSessionsOf(actor: Actor) {
  const desk = expertOf(actor);
  if (!desk.ok) return [];
  const expertId = desk.value;
  return asExpert(expertId, async (tx) => {
    const sessions = await tx.pairwiseSession.findMany({
      where: { closedAt: null, round: { members: { some: { expertId, state: 'committed' } } } },
      orderBy: { createdAt: 'asc' },
      select: {
        id: true,
        trackKey: true,
        round: {
          select: {
            configuration: true,
            members: { where: { expertId, state: 'committed', ...ofPanel }, select: { trackKey: true } },
          },
        },
        seats: { where: { expertId }, select: { answered: true } },
      },
    });
    return sessions
      .filter(({ trackKey, round }) => round.members.some((m) => m.trackKey === trackKey))
      .map(({ id, trackKey, round, seats }) => ({
        id,
        track: inRoundTracks(roundConfigurationSchema.parse(round.configuration), trackKey),
        answered: seats[0]?.answered ?? 0,
      }));
  });
}

/** Two solutions as the judge's eye sees them. */
async function shown(tx: Tx, { session, eye }: Seat, ids: readonly string[]) {
  const entries = await tx.pairwiseEntry.findMany({
    where: { sessionId: session.id, submissionId: { in: [...ids] } },
    select: {
      versionId: true,
      submission: { select: { ...entrySelect, id: true } },
    },
  });
  const versions = await tx.submissionVersion.findMany({
    where: { id: { in: entries.map((e) => e.versionId) } },
    select: { id: true, content: true },
  });
  const assignments = await tx.assignment.findMany({
    where: {
      AND: [
        eye.assignments,
        { submissionId: { in: [...ids] }, round: { pairwise: { some: { id: session.id } } } },
      ],
    },
    select: { id: true, submissionId: true },
  });
  return ids.flatMap((id) => {
    const entry = entries.find((e) => e.submission.id === id);
    const version = versions.find((v) => v.id === entry?.versionId);
    if (!entry || !version) return [];
    const { title, summary } = submissionContentSchema.partial().parse(version.content);
    return [
      {
        id,
        number: entry.submission.number,
        title: title ?? '',
        summary: summary ?? '',
        lead: eye.entry(session, entry.submission).lead,
        assignmentId: assignments.find((a) => a.submissionId === id)?.id ?? null,
      },
    ];
  });
}
