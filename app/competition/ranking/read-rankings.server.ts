import { roundLinks } from '#app/competition/panel/round/round-links.ts';
import {
  type RoundConfiguration,
  roundConfigurationSchema,
} from '#app/competition/panel/round/round-rules.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { countAbsent } from './count-absent.server.ts';
import { rankingConfigurationSchema } from './rule/configuration.ts';
import { rankingOutputSchema } from './rule/output.ts';
import { reviewsOf } from './supplementary/read-reviews.server.ts';

export type RankingsPage = Extract<Awaited<ReturnType<typeof readRankings>>, { ok: true }>['value'];
export type TrackRanking = RankingsPage['tracks'][number];

/**
 * The rankings of a call's latest round: of every track the newest, or the one asked for, and the history. Judges' names are not in it.
 * @param chosen ids of rankings to show instead of the newest of their tracks
 * @param number the round to show; without it the newest that is closed, or the newest
 */
export async function readRankings(
  actor: Actor,
  callId: string,
  chosen: readonly string[] = [],
  number: number | null = null,
) {
  if (!may(actor, 'read', 'Ranking')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId }, select: { id: true, slug: true } });
  if (!call) return refuse('notFound');
  const rounds = await db.round.findMany({ where: { callId, ...notVoid }, orderBy: { number: 'desc' } });
  const [newest] = rounds;
  const round = rounds.find((r) => r.number === number) ?? rounds.find((r) => r.state === 'closed') ?? newest;
  const rules = round && roundConfigurationSchema.parse(round.configuration);
  const mayCompute = may(actor, 'compute', 'Ranking');
  return done({
    call,
    round: round && { id: round.id, number: round.number, state: round.state },
    rounds: roundLinks(rounds),
    /** whether the shortlist of a further round can be taken from what is shown */
    further: Boolean(rules && round && round === newest && round.number < rules.review.rounds.length),
    rubric: rules?.rubric.criteria.map((c) => ({ key: c.key, name: c.name })) ?? [],
    mayCompute: mayCompute && round === newest,
    absent: mayCompute && round?.state === 'closed' ? await countAbsent(db, round.id) : 0,
    tracks: round && rules ? await tracksOf(round, rules, chosen) : [],
    reviews: round ? await reviewsOf(round.id) : [],
  });
}

async function tracksOf(
  round: { id: string; callId: string },
  rules: RoundConfiguration,
  chosen: readonly string[],
) {
  const rankings = await db.ranking.findMany({
    where: { roundId: round.id },
    orderBy: { createdAt: 'desc' },
  });
  const people = await db.user.findMany({
    where: { id: { in: rankings.map((r) => r.createdById) } },
    select: { id: true, name: true },
  });
  const submissions = await db.submission.findMany({
    where: { callId: round.callId },
    select: { id: true, title: true, leadProvider: { select: { name: true } } },
  });
  const known = new Map(submissions.map((s) => [s.id, s]));
  return rules.tracks.flatMap(({ key, name, quota }) => {
    const own = rankings.filter((r) => r.trackKey === key);
    const shown = own.find((r) => chosen.includes(r.id)) ?? own[0];
    if (!shown) return [];
    const { places, adjustedBy } = rankingOutputSchema.parse(shown.output);
    return [
      {
        track: { key, name, quota },
        id: shown.id,
        newest: shown.id === own[0]?.id,
        createdAt: shown.createdAt,
        inputHash: shown.inputHash,
        outputHash: shown.outputHash,
        configuration: rankingConfigurationSchema.parse(shown.configuration),
        adjustedBy,
        places: places.map((p) => ({
          ...p,
          title: known.get(p.submissionId)?.title ?? '',
          unit: known.get(p.submissionId)?.leadProvider.name ?? '',
        })),
        history: own.map((r) => ({
          id: r.id,
          createdAt: r.createdAt,
          by: people.find((p) => p.id === r.createdById)?.name ?? '',
          outputHash: r.outputHash,
        })),
      },
    ];
  });
}
