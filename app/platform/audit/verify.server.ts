import { db } from '#app/platform/database/client.server.ts';

export type ChainCheck = {
  entries: number;
  firstBreak: { seq: string; reason: 'hash' | 'predecessor' | 'gap' } | null;
};

type Row = {
  seq: bigint;
  previous: string;
  hash: string;
  expected: string;
  before: string | null;
  last: bigint | null;
};

/** Recomputes the whole audit chain in the database. @returns the number of entries and the first break, if any. */
export async function verifyAuditChain(): Promise<ChainCheck> {
  const [{ entries } = { entries: 0n }] = await db.$queryRaw<
    { entries: bigint }[]
  >`SELECT count(*) AS entries FROM "AuditEntry"`;
  const broken = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT e.seq, e.previous, e.hash, audit_hash(e) AS expected,
             lag(e.hash) OVER w AS before, lag(e.seq) OVER w AS last
      FROM "AuditEntry" e WINDOW w AS (ORDER BY e.seq)) c
    WHERE hash <> expected OR previous <> coalesce(before, repeat('0', 64)) OR seq <> coalesce(last, 0) + 1
    ORDER BY seq LIMIT 1`;
  const first = broken[0];
  if (!first) return { entries: Number(entries), firstBreak: null };
  const reason =
    first.hash !== first.expected ? 'hash' : first.seq !== (first.last ?? 0n) + 1n ? 'gap' : 'predecessor';
  return { entries: Number(entries), firstBreak: { seq: first.seq.toString(), reason } };
}
