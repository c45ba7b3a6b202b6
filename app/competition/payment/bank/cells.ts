/** What a cell of a bank's file reads as, whatever keyboard or spreadsheet it went through: full-width signs and digits as plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/** Digits, in groups of three behind commas or blanks or in one run, and cents behind a point. */
const YUAN = /^(\d{1,3}(?:([, '])\d{3})(?:\2\d{3})*|\d{1,15})(?:\.(\d{1,2})0*)?$/;

/**
 * Yuan as banks and spreadsheets write them, in fen: `100,000.00`, `￥１００，０００．００`, `100000.00元`, `CNY 100,000.00`. null for anything
 * else, `1e5` and `100,00` among it: what could mean two amounts means none.
 */
export function fenOf(yuan: string): bigint | null {
  const bare = plain(yuan)
    .replace(/^(?:人民币|RMB|CNY)?\s*¥?\s*/i, '')
    .replace(/\s*(?:元整|圆整|元|圆|CNY|RMB)$/i, '');
  const match = YUAN.exec(bare);
  if (!match) return null;
  const whole = (match[1] ?? '').replaceAll(/[, ']/g, '');
  return BigInt(whole) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
}

/** The same with a sign before it, or behind the currency's. */
export function signedFenOf(yuan: string): bigint | null {
  const text = plain(yuan).replace(/^([¥])\s*([+-])/, '$2$1');
  const sign = /^[+\-−]/.exec(text)?.[0] ?? '';
  const fen = fenOf(text.slice(sign.length));
  return fen !== null && sign !== '' && sign !== '+' ? -fen : fen;
}

const DAY =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|(\d{2})(\d{2})|年(\d{1,2})月(\d{1,2})日)(?!\d)/;

/** A calendar day as `YYYY-MM-DD`; '' for one that there is not, such as 30 February. */
function dayFrom(year: number, month: number, day: number): string {
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real && year >= 1900 ? at.toISOString().slice(0, 10) : '';
}

/**
 * The day in Asia/Shanghai of a date, `2026-11-28`, `2026/11/28`, `20261128`, `2026年11月28日`, or of a date and time with an offset; a time
 * without one is passed over. '' for anything else and for days that there are not.
 */
export function dayOf(text: string): string {
  const given = plain(text);
  const match = DAY.exec(given);
  if (!match) return '';
  const [year, month, day] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const found = dayFrom(year ?? 0, month ?? 0, day ?? 0);
  const rest = given.slice(match[0].length);
  if (found === '' || !/^(?:$|[T\s]\s*\d{1,2}[:时]?\d{0,2})/.test(rest)) return '';
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/.test(given)) return found;
  const instant = Date.parse(given);
  return Number.isNaN(instant) ? '' : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
}
