const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Fen as yuan with both fen digits: `'10000000'` → `¥100,000.00`. Exact for any size. */
export function yuanText(fen: string | number | bigint): string {
  const amount = BigInt(fen);
  const size = amount < 0n ? -amount : amount;
  return `${amount < 0n ? '−' : ''}¥${group(String(size / 100n))}.${String(size % 100n).padStart(2, '0')}`;
}

const units = [
  { fen: 10_000_000_000n, zh: '亿元' },
  { fen: 1_000_000n, zh: '万元' },
] as const;

/** Fen in the unit people say: `10000000` → `10万元`, or `¥100,000` in English. Falls back to full digits when it is not round. */
export function roundMoneyText(fen: string | number | bigint, language: string): string {
  const amount = BigInt(fen);
  if (language.startsWith('en'))
    return amount % 100n === 0n ? yuanText(amount).slice(0, -3) : yuanText(amount);
  const unit = units.find((candidate) => amount >= candidate.fen && (amount * 100n) % candidate.fen === 0n);
  if (!unit) return yuanText(amount);
  const hundredths = (amount * 100n) / unit.fen;
  const rest = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${hundredths / 100n}${rest && `.${rest}`}${unit.zh}`;
}
