import { dateText } from '#app/ui/date-text.ts';

/** Fen as yuan: `1234567` → `¥12,345.67`, exact for any size; the whole part alone when there are no fen. */
export function formatMoney(fen: bigint | number | string, language = 'zh-CN'): string {
  const amount = BigInt(fen);
  const size = amount < 0n ? -amount : amount;
  const yuan = new Intl.NumberFormat(language).format(size / 100n);
  const rest = size % 100n;
  return `${amount < 0n ? '-' : ''}¥${yuan}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** An instant as date and minute in Asia/Shanghai, as every page writes it. */
export function formatDateTime(instant: Date | string, language = 'zh-CN'): string {
  return dateText(instant, 'minute', language);
}

/** An instant, or a 'YYYY-MM-DD', as a date in Asia/Shanghai. */
export function formatDate(date: Date | string, language = 'zh-CN'): string {
  const instant = typeof date === 'string' && date.length === 10 ? `${date}T00:00:00+08:00` : date;
  return dateText(instant, 'date', language);
}

/** Short items in a row: 机器人社区、智慧交通; `Robot community, Smart traffic`. */
export function formatList(items: readonly string[], language = 'zh-CN'): string {
  return items.join(language.startsWith('en') ? ', ' : '、');
}
