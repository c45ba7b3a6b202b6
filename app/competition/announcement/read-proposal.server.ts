import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { calendarOverrides } from '#app/platform/calendar/overrides.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { latestRankings } from './latest-rankings.server.ts';
import { possibleStarts, publicityPeriod } from './publicity.ts';
import { suggestOutcomes } from './suggestion.ts';

/** What an organiser proposes from: each track with its quota and ranking, what the ranking suggests, and the fund's money. Amounts are fen as text. */
export async function readProposal(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Selection')) return refuse('forbidden');
  const known = await db.call.findUnique({ where: { id: callId }, select: { currentVersionId: true } });
  if (!known?.currentVersionId) return refuse('notFound');
  const { call, content } = await rulesThatStand(db, callId);
  const rankings = await latestRankings(db, callId);
  const ids = rankings?.solutions.map((s) => s.submissionId) ?? [];
  const submissions = await db.submission.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, leadProvider: { select: { name: true } } },
  });
  const factsOf = new Map(submissions.map((s) => [s.id, { title: s.title, lead: s.leadProvider.name }]));
  const tracks = content.tracks.map(({ key, name, quota }) => {
    const ranked = (rankings?.solutions ?? []).filter((s) => s.trackKey === key);
    const suggested = suggestOutcomes(ranked, quota, content.award.reserves);
    const rows = ranked.map((r) => ({
      ...r,
      title: factsOf.get(r.submissionId)?.title ?? '',
      lead: factsOf.get(r.submissionId)?.lead ?? '',
      suggested: suggested.get(r.submissionId) ?? ('notSelected' as const),
    }));
    return { key, name, quota, rows };
  });
  const availableFen = call.fundId ? (await balancesOf(call.fundId)).available : null;
  return done({
    callId,
    slug: call.slug,
    title: content.title,
    ranked: rankings !== null,
    awardFen: String(content.award.amountFen),
    reserves: content.award.reserves,
    availableFen: availableFen?.toString() ?? null,
    tracks,
    mayPropose: may(actor, 'propose', 'Selection'),
  });
}

/** The days on which publicity may begin, each with its last day by the calendar of working days; a day the calendar cannot answer for is left out. */
export async function publicityPeriods(callId: string): Promise<{ from: string; to: string }[]> {
  const { content } = await rulesThatStand(db, callId);
  const overrides = await calendarOverrides(db);
  return possibleStarts(await databaseNow(db)).flatMap((from) => {
    const period = publicityPeriod(from, content.timetable.publicityWorkingDays, overrides);
    return period.ok ? [period.value] : [];
  });
}
