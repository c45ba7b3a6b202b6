import { db, type Tx } from '#app/platform/database/client.server.ts';
import { type Refusal, refuse } from '#app/platform/outcome.ts';
import { yuanText } from '#app/ui/money-text.ts';
import { bindingCap, type CapScope, type CapUse, roomOf } from './caps.ts';

interface Row {
  year: number | null;
  callId: string | null;
  amountFen: bigint;
  usedFen: bigint;
}

/**
 * The caps in force of a fund with what they have taken, in fen (`fund_used` in the database: holds less what was released, cancelled or
 * recovered). Under the locks of the caller's transaction if one is given.
 */
export async function capsInForce(fundId: string, within: Tx | typeof db = db): Promise<CapUse[]> {
  const rows = await within.$queryRaw<Row[]>`
    SELECT c.year, c."callId", c."amountFen", fund_used(c."fundId", c.year, c."callId") AS "usedFen"
    FROM "FundCap" c WHERE c."fundId" = ${fundId} AND c.state = 'inForce' ORDER BY c.year DESC NULLS LAST, c."proposedAt"`;
  return rows.map(({ year, callId, ...sums }) => ({ ...scopeOf(year, callId), ...sums }));
}

/** The scope of a row, of which the database lets one half be null. */
export function scopeOf(year: number | null, callId: string | null): CapScope {
  return year === null ? { year: null, callId: callId ?? '' } : { year, callId: null };
}

/**
 * Refuses what a year's or a call's cap leaves no room for; null when there is room. Call it under the lock of the fund's accounts
 * (`lockBalances`), so that the answer stays true; the database holds the same (trigger within_caps).
 */
export async function aboveCap(
  tx: Tx,
  { fundId, callId, neededFen }: { fundId: string; callId: string; neededFen: bigint },
): Promise<{ ok: false; refusal: Refusal } | null> {
  const [now] = await tx.$queryRaw<{ year: number }[]>`
    SELECT greatest(extract(year FROM clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::int, max("budgetYear")) AS year
    FROM "JournalEntry" WHERE "fundId" = ${fundId} AND kind IN ('appropriation', 'hold')`;
  const caps = await capsInForce(fundId, tx);
  const binding = bindingCap(
    caps.filter((cap) => cap.callId === callId || cap.year === now?.year),
    neededFen,
  );
  if (!binding) return null;
  const amounts = { room: yuanText(roomOf(binding)), needed: yuanText(neededFen) };
  return binding.year === null
    ? refuse('fund.aboveCallCap', amounts)
    : refuse('fund.aboveYearCap', { ...amounts, year: binding.year });
}
