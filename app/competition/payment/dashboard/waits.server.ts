import { db } from '#app/platform/database/client.server.ts';

/** A step at which something waits for a person, how much of it, and for how long. */
export interface Wait {
  step: string;
  count: number;
  /** whole days, of the one that waits longest and of the middle one */
  oldest: number;
  median: number;
}

/**
 * What waits for whom in a fund, by step and by age, from the proposed list to the money that is to come back. Steps without
 * anything waiting are left out.
 * @param year the budget year (null: all) and the call it is narrowed to
 */
export async function waitsOf(
  fundId: string,
  { year, callId }: { year: number | null; callId: string | null },
) {
  return db.$queryRaw<Wait[]>`
    WITH grants AS (
      SELECT g.*, e."callId" FROM "Grant" g JOIN "JournalEntry" e ON e.id = g."entryId"
      WHERE g."fundId" = ${fundId} AND (${year}::int IS NULL OR e."budgetYear" = ${year}::int) AND (${callId}::text IS NULL OR e."callId" = ${callId}::text)
    ), waiting AS (
      SELECT CASE s.state WHEN 'proposed' THEN 'listProposed' WHEN 'approved' THEN 'listApproved' ELSE 'listInPublicity' END AS step, 1 AS place,
             CASE s.state WHEN 'proposed' THEN s."proposedAt" WHEN 'approved' THEN s."decidedAt" ELSE (s."publicityTo"::date + 1) AT TIME ZONE 'Asia/Shanghai' END AS since
      FROM "Selection" s JOIN "Call" c ON c.id = s."callId"
      WHERE c."fundId" = ${fundId} AND (${callId}::text IS NULL OR c.id = ${callId}::text) AND s.state IN ('proposed', 'approved', 'inPublicity')
        AND (s.state <> 'inPublicity' OR s."publicityTo" < to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'))
        AND (${year}::int IS NULL OR EXISTS (SELECT 1 FROM "JournalEntry" h WHERE h.key = 'hold:' || s.id AND h."budgetYear" = ${year}::int))
      UNION ALL
      SELECT 'cap', 2, f."proposedAt" FROM "FundCap" f WHERE f."fundId" = ${fundId} AND f.state = 'proposed'
        AND (${year}::int IS NULL OR f.year = ${year}::int) AND (${callId}::text IS NULL OR f."callId" = ${callId}::text)
      UNION ALL
      SELECT coalesce(o.step, g.state::text), 3, CASE g.state WHEN 'accountConfirmed' THEN a."confirmedAt"
               WHEN 'prepared' THEN o.since WHEN 'suspended' THEN g."suspendedAt" ELSE g."createdAt" END
      FROM grants g LEFT JOIN "PayeeAccount" a ON a."grantId" = g.id LEFT JOIN LATERAL (
        SELECT CASE p.state WHEN 'prepared' THEN 'toReview' WHEN 'reviewed' THEN 'toApprove' WHEN 'endorsing' THEN 'toEndorse'
                 WHEN 'approved' THEN 'toPay' ELSE 'sentBack' END AS step,
               coalesce((SELECT max(t.at) FROM "PayoutAct" t WHERE t."payoutId" = p.id), p."preparedAt") AS since
        FROM "Payout" p WHERE p."grantId" = g.id AND p.state IN ('sentBack', 'prepared', 'reviewed', 'endorsing', 'approved')
        ORDER BY p."preparedAt" DESC LIMIT 1) o ON g.state = 'prepared'
      WHERE g.state IN ('granted', 'accountConfirmed', 'prepared', 'suspended')
      UNION ALL
      SELECT 'recover', 4, g."revokedAt" FROM grants g WHERE g.state = 'revoked'
        AND recoverable(g.id) > 0
      UNION ALL
      SELECT 'second', 5, f."proposedAt" FROM "FundProposal" f LEFT JOIN grants g ON g.id = f."grantId"
      WHERE f."fundId" = ${fundId} AND f.state = 'proposed' AND (g.id IS NOT NULL OR (f."grantId" IS NULL AND ${year}::int IS NULL AND ${callId}::text IS NULL))
    )
    SELECT step, count(*)::int AS count, max(floor(extract(epoch FROM greatest(clock_timestamp() - since, interval '0')) / 86400))::int AS oldest,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY floor(extract(epoch FROM greatest(clock_timestamp() - since, interval '0')) / 86400))::int AS median
    FROM waiting GROUP BY step, place ORDER BY place, oldest DESC, step`;
}
