import {
  type RoundConfiguration,
  roundConfigurationSchema,
  roundRule,
} from '#app/competition/panel/round/round-rules.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { LISTED } from '../supplementary/listed.ts';
import { reviewsOf } from '../supplementary/read-reviews.server.ts';
import { analyseBeside } from './analyse-beside.server.ts';

export type AnalysisPage = Extract<Awaited<ReturnType<typeof readAnalysis>>, { ok: true }>['value'];

/**
 * How firmly the winners of a call's latest round stand: of every track, the newest ranking under other methods, without each judge,
 * with other weights; the judges beside each other by their number in the draw; what is near the line. Of stored rankings only, so
 * never before the round is closed. Computed beside the event loop.
 * @param near the solutions nearest the line alone, as pages and papers show them
 * @throws StoppedWork when it takes too long, when too many wait, or when `signal` says that nobody does
 */
export async function readAnalysis(
  actor: Actor,
  callId: string,
  { near = false, signal }: { near?: boolean; signal?: AbortSignal } = {},
) {
  if (!may(actor, 'read', 'Ranking')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId }, select: { id: true, slug: true } });
  if (!call) return refuse('notFound');
  const round = await db.round.findFirst({ where: { callId, ...notVoid }, orderBy: { number: 'desc' } });
  const rules = round && roundConfigurationSchema.parse(round.configuration);
  const rankings = round
    ? await db.ranking.findMany({
        where: { roundId: round.id },
        distinct: ['trackKey'],
        orderBy: [{ trackKey: 'asc' }, { createdAt: 'desc' }],
      })
    : [];
  const criteria = rules?.rubric.criteria ?? [];
  // A round before the last decides who goes on, not who wins.
  const next = round && rules?.review.rounds[round.number];
  const tracks = (rules?.tracks ?? []).flatMap((track) => {
    const ranking = rankings.find((r) => r.trackKey === track.key);
    return ranking ? [{ track, ranking }] : [];
  });
  return done({
    call,
    roundId: round?.id ?? '',
    reviews: round ? await reviewsOf(round.id) : [],
    listed: LISTED,
    ...(await whetherToAsk(actor, round, rules)),
    criteria: criteria.map(({ key, name }) => ({ key, name })),
    tracks: await analyseBeside(
      {
        tracks: await Promise.all(
          tracks.map(async ({ track: { key, name, quota: winning }, ranking }) => {
            const quota = next?.shortlist ?? winning;
            const {
              id: rankingId,
              createdAt: computedAt,
              outputHash,
              inputHash,
              input,
              configuration,
              output,
            } = ranking;
            return {
              ...{
                key,
                name,
                quota,
                aim: next ? ('shortlist' as const) : ('award' as const),
                rankingId,
                computedAt,
                outputHash,
                inputHash,
                input,
                configuration,
                output,
              },
              ...(await peopleBehind(ranking)),
            };
          }),
        ),
        criteria,
        near,
      },
      signal,
    ),
  });
}

/** Whether this actor may ask for one more review now; `notAsking` says to who might why not. */
async function whetherToAsk(
  actor: Actor,
  round: { callId: string; number: number; state: string } | null,
  rules: RoundConfiguration | null,
): Promise<{ mayAsk: boolean; notAsking: 'proposed' | 'defence' | null }> {
  if (!may(actor, 'ask', 'SupplementaryReview') || !rules || round?.state !== 'closed')
    return { mayAsk: false, notAsking: null };
  if (roundRule(rules, round.number).kind === 'defence') return { mayAsk: false, notAsking: 'defence' };
  const proposed = await db.selection.count({
    where: { callId: round.callId, state: { not: 'rejected' } },
  });
  return proposed > 0 ? { mayAsk: false, notAsking: 'proposed' } : { mayAsk: true, notAsking: null };
}

/** The judges' numbers in the draw by sheet, and the solutions' titles and units. */
async function peopleBehind({
  roundId,
  trackKey,
  input,
}: {
  roundId: string;
  trackKey: string;
  input: unknown;
}) {
  // What was stored was made by the schema, which is asked where it is computed with.
  const { solutions } = input as { solutions: { submissionId: string; sheets: { sheetId: string }[] }[] };
  const sheets = await db.scoreSheet.findMany({
    where: { id: { in: solutions.flatMap((s) => s.sheets.map((sheet) => sheet.sheetId)) } },
    select: { id: true, assignment: { select: { expertId: true } } },
  });
  const members = await db.panelMember.findMany({
    where: { roundId, trackKey },
    select: { expertId: true, drawPosition: true },
  });
  const submissions = await db.submission.findMany({
    where: { id: { in: solutions.map((s) => s.submissionId) } },
    select: { id: true, title: true, leadProvider: { select: { name: true } } },
  });
  const positions = new Map(members.map((m) => [m.expertId, String(m.drawPosition)]));
  return {
    judgeOf: new Map(sheets.map((s) => [s.id, positions.get(s.assignment.expertId) ?? '?'])),
    known: new Map(submissions.map((s) => [s.id, { title: s.title, unit: s.leadProvider.name }])),
  };
}
