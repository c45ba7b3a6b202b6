import { db } from '#app/platform/database/client.server.ts';
import type { Movement } from './reconcile.ts';

interface Row {
  key: string;
  kind: string;
  day: string;
  fen: string;
  ids: string[];
  reference: string;
  number: string | null;
}

/**
 * What the ledger says went through a fund's account up to a day: appropriations, payments, returns and recoveries. A payment counts on the
 * day the bank paid it, the others on the day they were recorded; amounts are above zero for what came in.
 */
export async function ledgerMovements(fundId: string, lastDay: string): Promise<Movement[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH moved AS (
      SELECT e.key, e.kind::text AS kind, e.memo, g.number, p.id AS payout, p."bankReference",
        CASE e.kind WHEN 'payment' THEN p."paidOn" ELSE to_char(e."createdAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') END AS day,
        CASE e.kind WHEN 'payment' THEN -1 ELSE 1 END * (SELECT max(s."amountFen") FROM "Posting" s WHERE s."entryId" = e.id) AS fen
      FROM "JournalEntry" e LEFT JOIN "Grant" g ON g.id = e."grantId" LEFT JOIN "Payout" p ON p."entryId" = e.id OR p."returnEntryId" = e.id
      WHERE e."fundId" = ${fundId} AND e.kind IN ('appropriation', 'payment', 'return', 'recovery'))
    SELECT m.key, m.kind, m.day, m.fen::text AS fen, m.number, CASE m.kind WHEN 'payment' THEN m."bankReference" WHEN 'appropriation' THEN m.memo ELSE '' END AS reference,
      ARRAY(SELECT i."endToEndId" FROM "PaymentBatchItem" i WHERE i."payoutId" = m.payout ORDER BY 1) AS ids
    FROM moved m WHERE m.day <= ${lastDay} ORDER BY m.day, m.key`;
  return rows.map(({ key, kind, day, fen, ids, reference, number }) => ({
    key,
    day,
    amountFen: BigInt(fen),
    endToEndIds: ids,
    reference,
    label: number ? `${kind} ${number}` : kind,
  }));
}
