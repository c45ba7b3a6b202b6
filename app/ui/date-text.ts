export type DateShape = 'date' | 'minute' | 'second';

const zone = 'Asia/Shanghai';
const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const shapes: Record<DateShape, Intl.DateTimeFormatOptions> = {
  date: day,
  minute: { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { ...day, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, and a list shows a thousand dates: one is kept for each shape. */
function formatOf(shape: DateShape): Intl.DateTimeFormat {
  const known = formats.get(shape) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, ...shapes[shape] });
  formats.set(shape, known);
  return known;
}

/**
 * An instant, in the time of Asia/Shanghai: `2026-05-01 17:00`, `2026年5月1日 17:00` in Chinese.
 * Put together by hand: the browser and the server may carry different locale data.
 */
export function dateText(at: Date | string | number, shape: DateShape, language: string): string {
  const parts = new Map(
    formatOf(shape)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = language.startsWith('en')
    ? `${part('year')}-${part('month')}-${part('day')}`
    : `${part('year')}年${Number(part('month'))}月${Number(part('day'))}日`;
  if (shape === 'date') return date;
  const time = `${part('hour')}:${part('minute')}`;
  return `${date} ${time}${shape === 'second' ? `:${part('second')}` : ''}`;
}
