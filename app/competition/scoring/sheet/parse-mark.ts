/** What stands between the points and their parts, from any keyboard and input method: 2.5, 2。5, 2．5, 2·5, 2,5, 2，5, 2、5. */
const POINT = /[.,。．｡·・，､、]/gu;
/** Dashes that are typed for a minus. */
const MINUS = /[−‐‑‒–—﹣－]/gu;
/** Spaces of any width, and marks that nobody sees. */
const BLANK = '[\\s\\u200b-\\u200d\\u2060\\ufeff]*';
const AROUND_POINT = new RegExp(`${BLANK}\\.${BLANK}`, 'u');
const AFTER_SIGN = new RegExp(`^${BLANK}([+-]?)${BLANK}`, 'u');
const UNIT = new RegExp(`${BLANK}分?${BLANK}$`, 'u');

/** Longer than any mark: what is longer is no number that somebody meant. */
const DIGITS = 9;

/**
 * Reads a mark as a judge types it, with full-width digits, a Chinese stop or a comma for the point, spaces around it, and 分 behind it.
 * @returns hundredths of a point, below 0 for a negative number, in no range; null for anything but a decimal of at most two places
 */
export function parseMark(typed: string): number | null {
  const plain = typed
    .replace(POINT, '.')
    .normalize('NFKC')
    .replace(MINUS, '-')
    .replace(AFTER_SIGN, '$1')
    .replace(AROUND_POINT, '.')
    .replace(UNIT, '');
  const match = /^([+-]?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(plain);
  const [, sign, whole = '', part = ''] = match ?? [];
  if (!match || whole + part === '' || whole.length > DIGITS) return null;
  const centipoints = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign === '-' && centipoints > 0 ? -centipoints : centipoints;
}
