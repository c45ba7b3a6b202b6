import { callContentSchema } from '#app/competition/call/content.ts';
import { capsInForce } from '#app/competition/fund/caps.server.ts';
import type { AccountKind } from '#app/competition/fund/ledger.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { type Figures, figuresOf, type Movement, spreadOf } from './figures.ts';
import { waitsOf } from './waits.server.ts';

export interface FundFilter {
  /** a budget year; null: all of them */
  year: number | null;
  callId: string | null;
}

/** How many days of balances are shown, the newest. */
const DAYS = 30;

/** Figures as they go over the wire: fen as text. */
export type FigureTexts = Record<keyof Figures, string>;
const asTexts = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, fen]) => [name, fen.toString()])) as FigureTexts;

/**
 * Where the money of a fund stands and who it waits for, in all and by year and call; how long payments took; and the balances at the
 * end of each day (Asia/Shanghai) on which something moved. Narrowed to a budget year and a call where the filter names them.
 */
export async function fundDashboard(actor: Actor, fundId: string, filter: FundFilter) {
  if (!may(actor, 'read', 'Fund')) return refuse('forbidden');
  const all = await movementsOf(fundId);
  const { year, callId } = filter;
  const chosen = all.filter(
    (m) => (year === null || m.year === year) && (callId === null || m.callId === callId),
  );
  const calls = await callsOf(fundId);
  const caps = await capsInForce(fundId);
  const thisYear = Number(toShanghaiDate(await databaseNow()).slice(0, 4));
  const years = [...new Set(all.map((m) => m.year))].toSorted((a, b) => b - a);
  const byYear = years
    .filter((of) => year === null || of === year)
    .map((of) => ({
      key: String(of),
      name: { zh: `${of} 年度`, en: String(of) },
      capFen: caps.find((cap) => cap.year === of)?.amountFen.toString() ?? null,
      ...asTexts(figuresOf(chosen.filter((m) => m.year === of))),
    }));
  const byCall = calls
    .filter(({ id }) => callId === null || id === callId)
    .map(({ id, title }) => ({
      key: id,
      name: title,
      capFen: caps.find((cap) => cap.callId === id)?.amountFen.toString() ?? null,
      ...asTexts(figuresOf(chosen.filter((m) => m.callId === id))),
    }));
  return done({
    filter,
    years,
    capYears: [...new Set([thisYear, thisYear + 1, ...years])],
    calls,
    figures: asTexts(figuresOf(chosen)),
    byYear,
    byCall,
    time: spreadOf(await daysToPayment(fundId, filter)),
    waits: await waitsOf(fundId, filter),
    days: await endOfDays(fundId, filter),
  });
}
export type FundDashboard = Extract<Awaited<ReturnType<typeof fundDashboard>>, { ok: true }>['value'];

async function movementsOf(fundId: string): Promise<Movement[]> {
  return db.$queryRaw<Movement[]>`
    SELECT e."budgetYear" AS year, e."callId", e.kind::text AS kind, a.kind::text AS account, sum(p."amountFen")::bigint AS "amountFen"
    FROM "Posting" p JOIN "JournalEntry" e ON e.id = p."entryId" JOIN "FundAccount" a ON a.id = p."accountId"
    WHERE e."fundId" = ${fundId} GROUP BY 1, 2, 3, 4`;
}

/** The published calls that draw on a fund, newest first. */
async function callsOf(fundId: string) {
  const calls = await db.call.findMany({
    where: { fundId, currentVersionId: { not: null } },
    orderBy: { publishedAt: 'desc' },
    select: { id: true, currentVersionId: true },
  });
  const versions = await db.callVersion.findMany({
    where: { id: { in: calls.flatMap((call) => call.currentVersionId ?? []) } },
    select: { id: true, content: true },
  });
  return calls.flatMap(({ id, currentVersionId }) => {
    const version = versions.find((v) => v.id === currentVersionId);
    return version ? [{ id, title: callContentSchema.parse(version.content).title }] : [];
  });
}

async function daysToPayment(fundId: string, { year, callId }: FundFilter): Promise<number[]> {
  const rows = await db.$queryRaw<{ days: number }[]>`
    SELECT p."paidOn"::date - (f."announcedAt" AT TIME ZONE 'Asia/Shanghai')::date AS days
    FROM "Payout" p JOIN "Grant" g ON g.id = p."grantId" JOIN "FinalList" f ON f.id = g."finalListId" JOIN "JournalEntry" e ON e.id = g."entryId"
    WHERE g."fundId" = ${fundId} AND p.state = 'paid'
      AND (${year}::int IS NULL OR e."budgetYear" = ${year}::int) AND (${callId}::text IS NULL OR e."callId" = ${callId}::text)`;
  return rows.map(({ days }) => days);
}

const accounts = ['available', 'held', 'committed', 'paid'] as const satisfies readonly AccountKind[];
export type DayOfFund = { day: string } & Record<(typeof accounts)[number], string>;

async function endOfDays(fundId: string, { year, callId }: FundFilter): Promise<DayOfFund[]> {
  return db.$queryRaw<DayOfFund[]>`
    WITH moved AS (
      SELECT to_char(e."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day, a.kind::text AS kind, p."amountFen" AS fen
      FROM "Posting" p JOIN "JournalEntry" e ON e.id = p."entryId" JOIN "FundAccount" a ON a.id = p."accountId"
      WHERE e."fundId" = ${fundId} AND (${year}::int IS NULL OR e."budgetYear" = ${year}::int) AND (${callId}::text IS NULL OR e."callId" = ${callId}::text)
    )
    SELECT day,
      (sum(coalesce(sum(fen) FILTER (WHERE kind = 'available'), 0)) OVER upTo)::text AS available,
      (sum(coalesce(sum(fen) FILTER (WHERE kind = 'held'), 0)) OVER upTo)::text AS held,
      (sum(coalesce(sum(fen) FILTER (WHERE kind = 'committed'), 0)) OVER upTo)::text AS committed,
      (sum(coalesce(sum(fen) FILTER (WHERE kind = 'paid'), 0)) OVER upTo)::text AS paid
    FROM moved GROUP BY day WINDOW upTo AS (ORDER BY day) ORDER BY day DESC LIMIT ${DAYS}`;
}
