import { type AccountKind, type EntryKind, entryKinds, sidesOf } from '#app/competition/fund/ledger.ts';
import { verifyAuditChain } from '#app/platform/audit/verify.server.ts';
import { pool } from '#app/platform/database/client.server.ts';

export interface LedgerCheck {
  funds: number;
  entries: number;
  postings: number;
  auditEntries: number;
  /** recomputed from the postings, in fen, by the fund's key */
  balances: Record<string, Record<AccountKind, string>>;
  /** the first thing that does not hold, in the order of the entries; null when all does */
  firstBreak: { where: string; reason: string } | null;
}

interface Row {
  sequence: string;
  key: string;
  kind: string;
  fund: string;
  sides: { account: string; amount: string; fund: string }[];
}

/** What ties awards and payments to the ledger: each query names the rows that break it. */
const ties: [reason: string, sql: string][] = [
  [
    'an award is not backed by exactly one commitment of its amount',
    `SELECT g.number AS at FROM "Grant" g WHERE (
       SELECT count(*) FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id AND p."amountFen" = g."amountFen"
       WHERE e.kind = 'commitment' AND e."grantId" = g.id AND e.id = g."entryId") <> 1
       OR (SELECT count(*) FROM "JournalEntry" e WHERE e.kind = 'commitment' AND e."grantId" = g.id) <> 1`,
  ],
  [
    'a commitment belongs to no award',
    `SELECT e.key AS at FROM "JournalEntry" e WHERE e.kind = 'commitment' AND NOT EXISTS (SELECT 1 FROM "Grant" g WHERE g."entryId" = e.id)`,
  ],
  [
    'more was paid for an award, less what came back, than the award',
    `SELECT g.number AS at FROM "Grant" g WHERE g."amountFen" < (
       SELECT coalesce(sum(CASE e.kind WHEN 'payment' THEN abs(p."amountFen") WHEN 'return' THEN -abs(p."amountFen") ELSE 0 END), 0) / 2
       FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id WHERE e."grantId" = g.id)`,
  ],
  [
    'more was recovered of an award than was paid for it, or of one that is not revoked',
    `SELECT g.number AS at FROM "Grant" g WHERE recoverable(g.id) < 0
       OR (g.state <> 'revoked' AND EXISTS (SELECT 1 FROM "JournalEntry" e WHERE e."grantId" = g.id AND e.kind IN ('recovery', 'cancellation')))`,
  ],
  [
    'a credit, recovery or revocation in the ledger was not confirmed by a second person',
    `SELECT e.key AS at FROM "JournalEntry" e WHERE e.kind IN ('appropriation', 'recovery', 'cancellation') AND NOT EXISTS (
       SELECT 1 FROM "FundProposal" f WHERE f."entryId" = e.id AND f.state = 'confirmed'
         AND f."amountFen" = (SELECT max(p."amountFen") FROM "Posting" p WHERE p."entryId" = e.id)
         AND (f."carriedOver" OR (f."decidedById" <> f."proposedById" AND EXISTS (SELECT 1 FROM "SecondFactorProof" p WHERE p.id = f."proofId" AND p."userId" = f."decidedById"
           AND f."decidedAt" - p.at BETWEEN interval '0' AND interval '5 minutes'))))`,
  ],
  [
    'an award is revoked without the word of two people',
    `SELECT g.number AS at FROM "Grant" g WHERE g.state = 'revoked' AND NOT EXISTS (
       SELECT 1 FROM "FundProposal" f WHERE f."grantId" = g.id AND f.kind = 'revocation' AND f.state = 'confirmed' AND (f."carriedOver" OR f."decidedById" <> f."proposedById"))`,
  ],
  [
    'an order is paid, failed or returned on the word of one person',
    `SELECT a.id AS at FROM "PayoutAct" a JOIN "Payout" o ON o.id = a."payoutId" WHERE a.kind IN ('bankPaid', 'bankFailed', 'returned') AND NOT (
       EXISTS (SELECT 1 FROM "BankAnswerLine" l JOIN "BankAnswer" b ON b.id = l."answerId" WHERE l."payoutId" = o.id
         AND (l.outcome = 'carriedOver' OR (l.outcome = 'carriedOut' AND l."decidedById" = a."actorId" AND b."uploadedById" <> a."actorId")))
       OR EXISTS (SELECT 1 FROM "BankCase" c JOIN "BankAnswerLine" l ON l.id = c."lineId" WHERE l."payoutId" = o.id AND c.decision <> 'noAction' AND c."closedById" IS NOT DISTINCT FROM a."actorId")
       OR EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."payoutId" = o.id AND f.kind = 'return' AND f.state = 'confirmed' AND (f."carriedOver" OR f."decidedById" = a."actorId")))`,
  ],
  [
    'a payment in the ledger has no paid order behind it',
    `SELECT e.key AS at FROM "JournalEntry" e WHERE e.kind = 'payment' AND NOT EXISTS (SELECT 1 FROM "Payout" p WHERE p."entryId" = e.id AND p.state IN ('paid', 'returned'))`,
  ],
  [
    'a paid order is not in the ledger',
    `SELECT p.id AS at FROM "Payout" p WHERE p.state IN ('paid', 'returned') AND NOT EXISTS (SELECT 1 FROM "JournalEntry" e WHERE e.id = p."entryId" AND e.kind = 'payment')`,
  ],
  [
    'a payment order was approved by fewer than three people',
    `SELECT p.id AS at FROM "Payout" p WHERE NOT p."byTwo" AND p.state IN ('approved', 'paid', 'failed', 'returned')
       AND (p."reviewedById" IS NULL OR p."approvedById" IS NULL OR p."preparedById" IN (p."reviewedById", p."approvedById") OR p."reviewedById" = p."approvedById")`,
  ],
  [
    'a signature on a payment order has no second factor on record',
    `SELECT a.id AS at FROM "PayoutAct" a WHERE (a.kind IN ('prepare', 'review', 'approve', 'endorse', 'handConfirmed') OR a."proofId" IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM "SecondFactorProof" f WHERE f.id = a."proofId" AND f."userId" = a."actorId" AND a.at - f.at BETWEEN interval '0' AND interval '5 minutes')`,
  ],
  [
    'more is promised than the cap of this year or call',
    `SELECT coalesce(c.year::text, c."callId") AS at FROM "FundCap" c WHERE c.state = 'inForce' AND c."amountFen" < (
       SELECT coalesce(-sum(p."amountFen"), 0) FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id JOIN "FundAccount" a ON a.id = p."accountId"
       WHERE e."fundId" = c."fundId" AND a.kind = 'available' AND e.kind <> 'appropriation'
         AND (c.year IS NULL OR e."budgetYear" = c.year) AND (c."callId" IS NULL OR e."callId" = c."callId"))`,
  ],
  [
    'money counts for another year than that of its hold',
    `SELECT e.key AS at FROM "JournalEntry" e WHERE e.kind NOT IN ('appropriation', 'hold') AND e."budgetYear" <> (
       SELECT h."budgetYear" FROM "JournalEntry" h WHERE h."fundId" = e."fundId" AND h."callId" = e."callId" AND h.kind = 'hold' AND h.sequence < e.sequence
       ORDER BY h.sequence DESC LIMIT 1)`,
  ],
];

/**
 * Recomputes every balance of every fund from its postings, entry by entry from the first; then what ties awards and payments to it; then the chain of
 * the audit record. Trusts nothing the database keeps beside the postings.
 */
export async function verifyLedger(): Promise<LedgerCheck> {
  const entries = await pool.query<Row>(`
    SELECT e.sequence::text, e.key, e.kind::text, e."fundId" AS fund, coalesce(
      json_agg(json_build_object('account', a.kind, 'amount', p."amountFen"::text, 'fund', a."fundId") ORDER BY p."amountFen") FILTER (WHERE p.id IS NOT NULL), '[]') AS sides
    FROM "JournalEntry" e LEFT JOIN "Posting" p ON p."entryId" = e.id LEFT JOIN "FundAccount" a ON a.id = p."accountId"
    GROUP BY e.id ORDER BY e.sequence`);
  const funds = await pool.query<{ id: string; key: string; cap: string }>(
    `SELECT id, key, "capFen"::text AS cap FROM "Fund" ORDER BY key`,
  );
  const kept = await pool.query<{ fund: string; kind: AccountKind; balance: string }>(
    `SELECT "fundId" AS fund, kind::text AS kind, "balanceFen"::text AS balance FROM "FundAccount" ORDER BY kind`,
  );
  const balances = new Map(funds.rows.map(({ id }) => [id, nothing()]));
  const caps = new Map(funds.rows.map(({ id, cap }) => [id, BigInt(cap)]));
  let broken = firstOf(entries.rows, (row) => {
    const reason = breakOf(row, balances.get(row.fund), caps.get(row.fund) ?? 0n);
    return reason === null ? null : { where: `entry ${row.sequence} (${row.key})`, reason };
  });
  broken ??= firstOf(kept.rows, ({ fund, kind, balance }) => {
    const sum = balances.get(fund)?.[kind];
    return sum === BigInt(balance)
      ? null
      : { where: `account ${kind}`, reason: `holds ${balance} fen; its postings add up to ${sum}` };
  });
  for (const [reason, sql] of ties) {
    if (broken) break;
    const { rows } = await pool.query<{ at: string }>(`${sql} ORDER BY at LIMIT 1`);
    if (rows[0]) broken = { where: rows[0].at, reason };
  }
  const chain = await verifyAuditChain();
  if (!broken && chain.firstBreak)
    broken = { where: `audit entry ${chain.firstBreak.seq}`, reason: chain.firstBreak.reason };
  return {
    funds: funds.rows.length,
    entries: entries.rows.length,
    postings: entries.rows.reduce((sum, row) => sum + row.sides.length, 0),
    auditEntries: chain.entries,
    balances: Object.fromEntries(
      funds.rows.map(({ id, key }) => [key, asText(balances.get(id) ?? nothing())]),
    ),
    firstBreak: broken,
  };
}

const nothing = (): Record<AccountKind, bigint> => ({
  appropriation: 0n,
  available: 0n,
  held: 0n,
  committed: 0n,
  paid: 0n,
});

const asText = (balances: Record<AccountKind, bigint>) =>
  Object.fromEntries(Object.entries(balances).map(([kind, fen]) => [kind, fen.toString()])) as Record<
    AccountKind,
    string
  >;

function firstOf<Item, Found>(rows: readonly Item[], find: (row: Item) => Found | null): Found | null {
  for (const row of rows) {
    const found = find(row);
    if (found) return found;
  }
  return null;
}

/** Adds an entry to the balances. @returns what is wrong with it, or null */
function breakOf(row: Row, balances: Record<AccountKind, bigint> | undefined, capFen: bigint): string | null {
  const kind = entryKinds.find((name): name is EntryKind => name === row.kind);
  if (!kind || !balances) return 'names no kind or no fund';
  const amount = row.sides.map((side) => BigInt(side.amount)).find((fen) => fen > 0n);
  const total = row.sides.reduce((sum, side) => sum + BigInt(side.amount), 0n);
  if (total !== 0n) return `does not balance: ${total} fen over`;
  if (row.sides.length !== 2 || amount === undefined) return 'does not have two sides';
  for (const { account, amountFen } of sidesOf(kind, amount)) {
    const side = row.sides.find((s) => s.account === account && BigInt(s.amount) === amountFen);
    if (!side || side.fund !== row.fund) return `a ${kind} does not move ${account} of its fund so`;
    balances[account] += amountFen;
    if (account === 'appropriation' ? -balances[account] > capFen : balances[account] < 0n)
      return account === 'appropriation' ? 'exceeds the cap of the fund' : `leaves ${account} below zero`;
  }
  return null;
}
