const zone = 'Asia/Shanghai';

/** Fen as yuan: `1234567` → `¥12,345.67`, exact for any size; the whole part alone when there are no fen. */
export function formatMoney(fen: bigint | number | string, language = 'zh-CN'): string {
  const amount = BigInt(fen);
  const size = amount < 0n ? -amount : amount;
  const yuan = new Intl.NumberFormat(language).format(size / 100n);
  const rest = size % 100n;
  return `${amount < 0n ? '-' : ''}¥${yuan}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** An instant as date and minute in Asia/Shanghai. */
export function formatDateTime(instant: Date | string, language = 'zh-CN'): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: 'numeric',
    month: language === 'en' ? 'short' : '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** An instant, or a 'YYYY-MM-DD', as a date in Asia/Shanghai. */
export function formatDate(date: Date | string, language = 'zh-CN'): string {
  const instant =
    typeof date === 'string' && date.length === 10 ? new Date(`${date}T00:00:00+08:00`) : new Date(date);
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    dateStyle: language === 'en' ? 'medium' : 'long',
  }).format(instant);
}
