/** The accounts of a fund. `appropriation` is the source and stands below zero; all others never do (invariant 6). */
export const accountKinds = ['appropriation', 'available', 'held', 'committed', 'paid'] as const;
export type AccountKind = (typeof accountKinds)[number];

export const entryKinds = [
  'appropriation',
  'hold',
  'release',
  'commitment',
  'payment',
  'return',
  'recovery',
  'cancellation',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One side of an entry, in fen; positive adds to the account. */
export type Side = { account: AccountKind; amountFen: bigint };

/** From which account each kind of entry takes, and to which it gives. */
const moves: Record<EntryKind, { from: AccountKind; to: AccountKind }> = {
  appropriation: { from: 'appropriation', to: 'available' },
  hold: { from: 'available', to: 'held' },
  release: { from: 'held', to: 'available' },
  commitment: { from: 'held', to: 'committed' },
  payment: { from: 'committed', to: 'paid' },
  // 退汇: the bank sent it back, and it is owed again.
  return: { from: 'paid', to: 'committed' },
  // 追回: a revoked award comes back to the fund.
  recovery: { from: 'paid', to: 'available' },
  // 撤销: an award revoked before it was paid is promised to no one any more.
  cancellation: { from: 'committed', to: 'available' },
};

/**
 * The two postings of an entry; they add up to zero.
 * @param amountFen above zero. @throws RangeError otherwise
 */
export function sidesOf(kind: EntryKind, amountFen: bigint): [Side, Side] {
  if (amountFen <= 0n) throw new RangeError(`an entry moves more than nothing: ${amountFen}`);
  const { from, to } = moves[kind];
  return [
    { account: from, amountFen: -amountFen },
    { account: to, amountFen },
  ];
}
