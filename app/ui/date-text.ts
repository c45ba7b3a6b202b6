export type DateShape = 'date' | 'minute' | 'second';

/** China keeps UTC+8 all year, since 1992. */
const EIGHT_HOURS = 8 * 3_600_000;

const two = (number: number) => String(number).padStart(2, '0');

/**
 * An instant after 1991, in the time of Asia/Shanghai: `2026-05-01 17:00`, `2026年5月1日 17:00` in Chinese.
 * Put together by hand: the browser and the server may carry different locale data, and a list shows a thousand dates.
 */
export function dateText(at: Date | string | number, shape: DateShape, language: string): string {
  const there = new Date(new Date(at).getTime() + EIGHT_HOURS);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
  const date = language.startsWith('en')
    ? `${year}-${two(month)}-${two(day)}`
    : `${year}年${month}月${day}日`;
  if (shape === 'date') return date;
  const time = `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
  return `${date} ${time}${shape === 'second' ? `:${two(there.getUTCSeconds())}` : ''}`;
}
