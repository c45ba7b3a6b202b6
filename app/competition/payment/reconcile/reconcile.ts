/** One movement, in the bank's statement or in the ledger; above zero it came in, in fen. Dates are of Asia/Shanghai. */
export interface Movement {
  /** what tells it from the others of its side */
  key: string;
  day: string;
  amountFen: bigint;
  endToEndIds: readonly string[];
  reference: string;
  /** what it is, for a person: the kind of entry and the award */
  label: string;
}

export type Standing = 'matched' | 'differs' | 'onlyBank' | 'onlyLedger';
export interface Compared {
  standing: Standing;
  bank: Movement | null;
  ledger: Movement | null;
}

const sameSign = (a: Movement, b: Movement) => a.amountFen > 0n === b.amountFen > 0n;
/** How two movements are known to be one, the surest first: by end-to-end id, by reference, by amount and day. */
const ways: ((bank: Movement, ledger: Movement) => boolean)[] = [
  (bank, ledger) => bank.endToEndIds.some((id) => id !== '' && ledger.endToEndIds.includes(id)),
  (bank, ledger) => bank.reference !== '' && bank.reference === ledger.reference,
  (bank, ledger) => bank.amountFen === ledger.amountFen && bank.day === ledger.day,
];

/**
 * Matches the bank's movements with the ledger's, each with one at most. Two that are known to be one and differ in amount or day are told
 * as differing; nothing is left out on either side. The order of the input does not matter.
 */
export function reconcile(bank: readonly Movement[], ledger: readonly Movement[]): Compared[] {
  const byKey = (a: Movement, b: Movement) => (a.day + a.key < b.day + b.key ? -1 : 1);
  const [left, right] = [new Set([...bank].sort(byKey)), new Set([...ledger].sort(byKey))];
  const compared: Compared[] = [];
  for (const isOne of ways)
    for (const one of left) {
      const other = [...right].find((movement) => sameSign(one, movement) && isOne(one, movement));
      if (!other) continue;
      left.delete(one);
      right.delete(other);
      const same = one.amountFen === other.amountFen && one.day === other.day;
      compared.push({ standing: same ? 'matched' : 'differs', bank: one, ledger: other });
    }
  for (const one of left) compared.push({ standing: 'onlyBank', bank: one, ledger: null });
  for (const one of right) compared.push({ standing: 'onlyLedger', bank: null, ledger: one });
  const day = ({ bank: b, ledger: l }: Compared) => `${b?.day ?? l?.day} ${b?.key ?? l?.key}`;
  return compared.sort((a, b) => (day(a) < day(b) ? -1 : 1));
}

/** The balances beside each other, in fen: what the bank's movements lead to, what it says, and what the ledger holds at the end of the last day. */
export interface Closing {
  openingFen: bigint;
  movedFen: bigint;
  closingFen: bigint;
  ledgerFen: bigint;
}

/** Whether the statement adds up in itself, and whether it ends where the ledger does. */
export const closingCheck = ({ openingFen, movedFen, closingFen, ledgerFen }: Closing) => ({
  addsUp: openingFen + movedFen === closingFen,
  differenceFen: closingFen - ledgerFen,
});
