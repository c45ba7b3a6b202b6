import { may } from '#app/competition/permissions.ts';
import { roundRulesSchema } from '#app/competition/scoring/rubric.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { collectInput } from './collect-input.server.ts';
import { rankingConfigurationSchema } from './configuration.ts';
import { rankingOutputSchema } from './output.ts';

export type RankingsPage = Extract<Awaited<ReturnType<typeof readRankings>>, { ok: true }>['value'];
export type TrackRanking = RankingsPage['tracks'][number];

/**
 * The rankings of a call's latest round: of every track the newest, or the one asked for, and the history. Judges' names are not in it.
 * @param chosen ids of rankings to show instead of the newest of their tracks
 */
export async function readRankings(actor: Actor, callId: string, chosen: readonly string[] = []) {
  if (!may(actor, 'read', 'Ranking')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId }, select: { id: true, slug: true } });
  if (!call) return refuse('notFound');
  const round = await db.round.findFirst({ where: { callId }, orderBy: { number: 'desc' } });
  const mayCompute = may(actor, 'compute', 'Ranking');
  if (!round) return done({ call, round: null, rubric: [], mayCompute, absent: 0, tracks: [] });
  const rules = roundRulesSchema.parse(round.configuration);
  const rankings = await db.ranking.findMany({
    where: { roundId: round.id },
    orderBy: { createdAt: 'desc' },
  });
  const people = await db.user.findMany({
    where: { id: { in: rankings.map((r) => r.createdById) } },
    select: { id: true, name: true },
  });
  const submissions = await db.submission.findMany({
    where: { callId },
    select: { id: true, title: true, leadProvider: { select: { name: true } } },
  });
  const titles = new Map(submissions.map((s) => [s.id, { title: s.title, unit: s.leadProvider.name }]));
  const waiting = mayCompute && round.state === 'closed' ? await collectInput(db, round) : [];
  const tracks = rules.tracks.flatMap((track) => {
    const own = rankings.filter((r) => r.trackKey === track.key);
    const shown = own.find((r) => chosen.includes(r.id)) ?? own[0];
    if (!shown) return [];
    const output = rankingOutputSchema.parse(shown.output);
    return [
      {
        track: { key: track.key, name: track.name, quota: track.quota },
        id: shown.id,
        newest: shown.id === own[0]?.id,
        createdAt: shown.createdAt,
        inputHash: shown.inputHash,
        outputHash: shown.outputHash,
        configuration: rankingConfigurationSchema.parse(shown.configuration),
        places: output.places.map((p) => ({
          ...p,
          title: titles.get(p.submissionId)?.title ?? '',
          unit: titles.get(p.submissionId)?.unit ?? '',
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
  return done({
    call,
    round: { id: round.id, state: round.state, closedAt: round.closedAt },
    rubric: rules.rubric.criteria.map((c) => ({ key: c.key, name: c.name })),
    mayCompute,
    absent: waiting.reduce((sum, t) => sum + t.absent.reduce((n, a) => n + a.sheets, 0), 0),
    tracks,
  });
}
