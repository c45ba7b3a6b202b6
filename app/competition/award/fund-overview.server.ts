import type { AccountKind } from '#app/competition/fund/ledger.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

const accounts = ['available', 'held', 'committed', 'paid'] as const satisfies readonly AccountKind[];
export type DayOfFund = { day: string } & Record<(typeof accounts)[number], string>;

/** How many days of balances are shown, the newest. */
const DAYS = 30;

interface Moved {
  day: string;
  kind: AccountKind;
  amount: string;
}

/**
 * Where the money of a fund stands and who it waits for: what was appropriated and came back, the awards by state, the days from the final
 * list to the payment, and the balances at the end of each day (Asia/Shanghai) on which something moved. Amounts are fen as text.
 */
export async function fundOverview(actor: Actor, fundId: string) {
  if (!may(actor, 'read', 'Fund')) return refuse('forbidden');
  const moved = await db.$queryRaw<Moved[]>`
    SELECT to_char(e."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day, a.kind::text AS kind, sum(p."amountFen")::text AS amount
    FROM "Posting" p JOIN "JournalEntry" e ON e.id = p."entryId" JOIN "FundAccount" a ON a.id = p."accountId"
    WHERE e."fundId" = ${fundId} GROUP BY 1, 2 ORDER BY 1`;
  const returned = await db.$queryRaw<{ kind: string; amount: string }[]>`
    SELECT e.kind::text AS kind, sum(p."amountFen")::text AS amount FROM "Posting" p JOIN "JournalEntry" e ON e.id = p."entryId"
    WHERE e."fundId" = ${fundId} AND e.kind IN ('return', 'recovery') AND p."amountFen" > 0 GROUP BY 1`;
  const states = await db.grant.groupBy({ by: ['state'], where: { fundId }, _count: true });
  const [time] = await db.$queryRaw<{ payments: number; median: number | null; longest: number | null }[]>`
    SELECT count(*)::int AS payments, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median, max(days)::int AS longest
    FROM (SELECT p."paidOn"::date - (f."announcedAt" AT TIME ZONE 'Asia/Shanghai')::date AS days
          FROM "Payout" p JOIN "Grant" g ON g.id = p."grantId" JOIN "FinalList" f ON f.id = g."finalListId"
          WHERE g."fundId" = ${fundId} AND p.state = 'approved') d`;
  const sumOf = (kind: AccountKind) =>
    moved.reduce((sum, row) => (row.kind === kind ? sum + BigInt(row.amount) : sum), 0n);
  return done({
    appropriatedFen: (-sumOf('appropriation')).toString(),
    balances: accounts.map((kind) => ({ kind, amountFen: sumOf(kind).toString() })),
    returnedFen: returned.reduce((sum, row) => sum + BigInt(row.amount), 0n).toString(),
    states: states.map(({ state, _count }) => ({ state, count: _count })),
    time: time ?? { payments: 0, median: null, longest: null },
    days: endOfDays(moved).slice(-DAYS).toReversed(),
  });
}
export type FundOverview = Extract<Awaited<ReturnType<typeof fundOverview>>, { ok: true }>['value'];

function endOfDays(moved: readonly Moved[]): DayOfFund[] {
  const balances: Record<AccountKind, bigint> = {
    appropriation: 0n,
    available: 0n,
    held: 0n,
    committed: 0n,
    paid: 0n,
  };
  return [...Map.groupBy(moved, ({ day }) => day)].map(([day, rows]) => {
    for (const { kind, amount } of rows) balances[kind] += BigInt(amount);
    const { available, held, committed, paid } = balances;
    return {
      day,
      available: available.toString(),
      held: held.toString(),
      committed: committed.toString(),
      paid: paid.toString(),
    };
  });
}
