import { verifyAuditChain } from '#app/platform/audit/verify.server.ts';
import { missingKeys } from '#app/platform/config/sealed-keys.server.ts';
import { pool } from '#app/platform/database/client.server.ts';

export interface InvariantCheck {
  promise: string;
  /** how many rows break it */
  broken: number;
}

/** One query for each promise that can be counted over all rows: it finds the rows that break it. */
const counted: [promise: string, sql: string][] = [
  [
    'every submitted entry has a version with a receipt',
    `SELECT count(*) FROM "Submission" s WHERE s.state <> 'draft' AND s.state <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM "SubmissionVersion" v WHERE v.id = s."currentVersionId" AND v."submissionId" = s.id)`,
  ],
  [
    'no unit leads more entries than the call allows',
    `SELECT count(*) FROM (SELECT 1 FROM "Submission" s JOIN "Call" c ON c.id = s."callId" WHERE s."currentVersionId" IS NOT NULL AND s.state <> 'withdrawn' GROUP BY s."callId", s."leadProviderId", c."maxEntriesPerLead" HAVING count(*) > c."maxEntriesPerLead") x`,
  ],
  [
    'no judge holds a live assignment beside a conflict',
    `SELECT count(*) FROM "Assignment" a JOIN "Conflict" c ON c."expertId" = a."expertId" AND c."submissionId" = a."submissionId" AND c."liftedAt" IS NULL WHERE a."cancelledAt" IS NULL`,
  ],
  [
    'every entry of the ledger balances',
    `SELECT count(*) FROM (SELECT 1 FROM "Posting" GROUP BY "entryId" HAVING sum("amountFen") <> 0) x`,
  ],
  [
    'no account of a fund but its source is below zero',
    `SELECT count(*) FROM "FundAccount" WHERE kind <> 'appropriation' AND "balanceFen" < 0`,
  ],
  [
    'every balance is the sum of its postings',
    `SELECT count(*) FROM "FundAccount" a WHERE a."balanceFen" <> (SELECT COALESCE(sum(p."amountFen"), 0) FROM "Posting" p WHERE p."accountId" = a.id)`,
  ],
  [
    'one award for each confirmed winner of a final list',
    `SELECT count(*) FROM "SelectionItem" i JOIN "FinalList" f ON f."selectionId" = i."selectionId" WHERE i.outcome = 'winner' AND i.state = 'confirmed' AND (SELECT count(*) FROM "Grant" g WHERE g."submissionId" = i."submissionId") <> 1`,
  ],
  [
    'no one approved what they prepared',
    `SELECT (SELECT count(*) FROM "Payout" WHERE "preparedById" IN ("reviewedById", "approvedById", "endorsedById") OR "approvedById" IN ("reviewedById", "endorsedById") OR "reviewedById" = "endorsedById") + (SELECT count(*) FROM "Selection" WHERE "decidedById" = "proposedById")`,
  ],
  [
    'every order was approved by three people, each with a second factor',
    `SELECT (SELECT count(*) FROM "Payout" WHERE NOT "byTwo" AND state IN ('approved', 'paid', 'failed', 'returned') AND ("reviewedById" IS NULL OR "approvedById" IS NULL))
      + (SELECT count(*) FROM "PayoutAct" a WHERE a.kind IN ('prepare', 'review', 'approve', 'endorse', 'handConfirmed') AND NOT EXISTS (SELECT 1 FROM "SecondFactorProof" p WHERE p.id = a."proofId" AND p."userId" = a."actorId"))`,
  ],
  [
    'no award was paid twice',
    `SELECT count(*) FROM (SELECT 1 FROM "JournalEntry" WHERE kind IN ('payment', 'return') GROUP BY "grantId" HAVING sum(CASE kind WHEN 'payment' THEN 1 ELSE -1 END) > 1) x`,
  ],
  [
    'no roles that watch have acted',
    `SELECT count(*) FROM "AuditEntry" e JOIN "StaffRole" r ON r."userId" = e."actorId" AND r.role IN ('supervisor', 'auditor') AND r."revokedAt" IS NULL WHERE e.action NOT LIKE 'account.%'`,
  ],
];

/** Checks what must always hold over every row of the database; `broken` is 0 for each when all is well. */
export async function checkInvariants(): Promise<InvariantCheck[]> {
  const checks: InvariantCheck[] = [];
  for (const [promise, sql] of counted) {
    const { rows } = await pool.query<{ count: string }>(`SELECT (${sql}) AS count`);
    checks.push({ promise, broken: Number(rows[0]?.count ?? 0) });
  }
  const { firstBreak } = await verifyAuditChain();
  const lacking = await missingKeys(pool);
  checks.push({
    promise: `everything sealed can be opened with the keys at hand${lacking.map(({ id }) => `; ${id} is missing`).join('')}`,
    broken: lacking.flatMap(({ where }) => Object.values(where)).reduce((sum, n) => sum + n, 0),
  });
  return [...checks, { promise: 'the chain of the audit record is whole', broken: firstBreak ? 1 : 0 }];
}
