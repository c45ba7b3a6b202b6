import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { FundReport } from './content.ts';

type Parts = Pick<FundReport, 'balances' | 'movements' | 'calls' | 'tracks' | 'states'>;
interface Period {
  from: string;
  to: string;
}

/**
 * The use of a fund in a period (Asia/Shanghai, both days included): its accounts at the start and the end and what moved, from the
 * postings; and the awards whose final list was announced in it, by call, track and state. Amounts are fen as text.
 */
export async function readFundUse(tx: Tx, fundId: string, period: Period): Promise<Parts> {
  return { ...(await ledgerOf(tx, fundId, period)), ...(await awardsOf(tx, fundId, period)) };
}

async function ledgerOf(tx: Tx, fundId: string, { from, to }: Period) {
  const balances = await tx.$queryRaw<Parts['balances']>`
    SELECT a.kind::text AS account,
           coalesce(sum(p."amountFen") FILTER (WHERE d.day < ${from}), 0)::text AS "openingFen",
           coalesce(sum(p."amountFen") FILTER (WHERE d.day BETWEEN ${from} AND ${to}), 0)::text AS "changeFen",
           coalesce(sum(p."amountFen") FILTER (WHERE d.day <= ${to}), 0)::text AS "closingFen"
    FROM "FundAccount" a
    LEFT JOIN "Posting" p ON p."accountId" = a.id
    LEFT JOIN "JournalEntry" e ON e.id = p."entryId"
    LEFT JOIN LATERAL (SELECT to_char(e."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day) d ON true
    WHERE a."fundId" = ${fundId} AND a.kind <> 'appropriation' GROUP BY a.kind ORDER BY a.kind`;
  const movements = await tx.$queryRaw<Parts['movements']>`
    SELECT e.kind::text AS kind, count(DISTINCT e.id)::int AS entries, sum(p."amountFen")::text AS "amountFen"
    FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id AND p."amountFen" > 0
    WHERE e."fundId" = ${fundId}
      AND to_char(e."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') BETWEEN ${from} AND ${to}
    GROUP BY e.kind ORDER BY e.kind`;
  return { balances, movements };
}

async function awardsOf(tx: Tx, fundId: string, { from, to }: Period) {
  const grants = await tx.grant.findMany({
    where: {
      fundId,
      finalList: {
        announcedAt: { gte: new Date(`${from}T00:00:00+08:00`), lte: new Date(`${to}T23:59:59.999+08:00`) },
      },
    },
    orderBy: { number: 'asc' },
    select: {
      ...{ amountFen: true, state: true },
      submission: { select: { callId: true, trackKey: true } },
    },
  });
  const rows: { call: Named; track: Named; amountFen: bigint; state: string }[] = [];
  for (const { amountFen, state, submission } of grants) {
    const { content } = await rulesThatStand(tx, submission.callId);
    const track = content.tracks.find(({ key }) => key === submission.trackKey)?.name;
    const named = track ?? { zh: submission.trackKey, en: submission.trackKey };
    rows.push({ call: content.title, track: named, amountFen, state });
  }
  return {
    calls: grouped(rows, ({ call }) => call),
    tracks: grouped(rows, ({ track }) => track),
    states: [...Map.groupBy(rows, ({ state }) => state)].map(([state, of]) => ({
      state,
      awards: of.length,
      amountFen: sumOf(of),
    })),
  };
}

interface Named {
  zh: string;
  en: string;
}
type Row = { amountFen: bigint; state: string };

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { amountFen }) => sum + amountFen, 0n).toString();

function grouped<R extends Row>(rows: readonly R[], nameOf: (row: R) => Named): FundReport['calls'] {
  return [...Map.groupBy(rows, (row) => nameOf(row).zh).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const paid = of.filter(({ state }) => state === 'paid');
    return [{ name: nameOf(first), awards: of.length, awardedFen: sumOf(of), paidFen: sumOf(paid) }];
  });
}
