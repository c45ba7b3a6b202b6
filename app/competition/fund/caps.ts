import { z } from 'zod';

/** What a cap is for: a calendar year of Asia/Shanghai, or a call. One of the two. */
export const capScopeSchema = z.union([
  z.object({ year: z.int().min(2000).max(2200), callId: z.null() }),
  z.object({ year: z.null(), callId: z.string().min(1) }),
]);
export type CapScope = z.infer<typeof capScopeSchema>;

/** A cap in force with what its year or call has taken so far, in fen. */
export type CapUse = CapScope & { amountFen: bigint; usedFen: bigint };

/** How much more a cap lets be promised, in fen; never below zero. */
export const roomOf = ({ amountFen, usedFen }: Pick<CapUse, 'amountFen' | 'usedFen'>): bigint =>
  amountFen > usedFen ? amountFen - usedFen : 0n;

/** The cap that leaves least room for `neededFen` more and not enough of it, or null when all of them leave enough. */
export function bindingCap(caps: readonly CapUse[], neededFen: bigint): CapUse | null {
  const short = caps.filter((cap) => roomOf(cap) < neededFen);
  return short.toSorted((a, b) => (roomOf(a) < roomOf(b) ? -1 : 1))[0] ?? null;
}
