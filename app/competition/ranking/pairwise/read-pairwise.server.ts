import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { may } from '#app/competition/permissions.ts';
import { inRoundTracks } from '#app/competition/scoring/sheet/rubric.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { pairwiseInputSchema, pairwiseOutputSchema } from './result.ts';

export type PairwisePage = Extract<Awaited<ReturnType<typeof readPairwise>>, { ok: true }>['value'];

/** The secretary's view of a call's comparisons: what may be compared, and of each session who has answered how often, never what. */
export async function readPairwise(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Progress')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId }, select: { id: true } });
  if (!call) return refuse('notFound');
  const round = await db.round.findFirst({
    where: { callId, state: { in: ['open', 'closed'] } },
    orderBy: { number: 'desc' },
    select: { id: true, configuration: true },
  });
  const assigned = await db.assignment.findMany({
    where: { roundId: round?.id ?? '', cancelledAt: null },
    distinct: ['submissionId'],
    orderBy: { submission: { number: 'asc' } },
    select: { trackKey: true, submission: { select: { id: true, number: true, title: true } } },
  });
  const sessions = await db.pairwiseSession.findMany({
    where: { round: { callId } },
    orderBy: { createdAt: 'desc' },
    include: {
      round: {
        select: {
          configuration: true,
          members: {
            where: { state: 'committed' },
            orderBy: { drawPosition: 'asc' },
            select: { trackKey: true, expert: { select: { id: true, name: true, unitName: true } } },
          },
        },
      },
      seats: { select: { expertId: true, answered: true, lastAt: true } },
      entries: { select: { submissionId: true } },
    },
  });
  const rules = round && roundConfigurationSchema.parse(round.configuration);
  return done({
    call,
    mayManage: may(actor, 'manage', 'Round'),
    roundId: round?.id ?? null,
    /** those that can be opened now */
    tracks: (rules?.tracks ?? [])
      .filter(
        ({ key }) => !sessions.some((s) => s.roundId === round?.id && s.trackKey === key && !s.closedAt),
      )
      .map(({ key, name }) => ({
        key,
        name,
        solutions: assigned.filter((a) => a.trackKey === key).map((a) => a.submission),
      }))
      .filter((t) => t.solutions.length > 1),
    sessions: sessions.map((s) => ({
      id: s.id,
      track: inRoundTracks(roundConfigurationSchema.parse(s.round.configuration), s.trackKey),
      number: s.number,
      createdAt: s.createdAt,
      closedAt: s.closedAt,
      solutions: s.entries.length,
      judges: s.round.members
        .filter((m) => m.trackKey === s.trackKey)
        .map(({ expert }) => {
          const seat = s.seats.find((one) => one.expertId === expert.id);
          return { ...expert, answered: seat?.answered ?? 0, lastAt: seat?.lastAt ?? null };
        }),
    })),
  });
}

export type PairwiseResults = Awaited<ReturnType<typeof pairwiseResults>>;

/** The results of a call's closed sessions, the newest first; nothing for who may not read rankings. */
export async function pairwiseResults(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Ranking')) return [];
  const results = await db.pairwiseResult.findMany({
    where: { session: { round: { callId } } },
    orderBy: { createdAt: 'desc' },
    include: { session: { include: { round: { select: { configuration: true } } } } },
  });
  const submissions = await db.submission.findMany({
    where: { callId },
    select: { id: true, number: true, title: true, leadProvider: { select: { name: true } } },
  });
  const named = (id: string) => {
    const found = submissions.find((s) => s.id === id);
    return { number: found?.number ?? null, title: found?.title ?? '', unit: found?.leadProvider.name ?? '' };
  };
  return results.map(({ session, input, output, inputHash, outputHash, createdAt }) => {
    const { solutions, uncompared, ...about } = pairwiseOutputSchema.parse(output);
    const { answers, excluded } = pairwiseInputSchema.parse(input);
    return {
      sessionId: session.id,
      track: inRoundTracks(roundConfigurationSchema.parse(session.round.configuration), session.trackKey),
      number: session.number,
      createdAt,
      inputHash,
      outputHash,
      answers: answers.length,
      excluded,
      ...about,
      solutions: solutions.map((s) => ({ ...s, ...named(s.submissionId) })),
      uncompared: uncompared.map((id) => ({ id, ...named(id) })),
    };
  });
}
