/** Marks that must not begin a line, and marks that must not end one (the customs of Chinese typesetting, 避头尾). */
const NOT_FIRST = '，。、；：？！）》〉」』】”’…—%％,.;:?!)\\]';
const NOT_LAST = '（《〈「『【“‘(\\[';
const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef';

const piece = new RegExp(
  `[${NOT_LAST}]*(?:[${WIDE}]|[^${WIDE}${NOT_FIRST}${NOT_LAST}]+)?[${NOT_FIRST}]*`,
  'gu',
);

/** Hashes and addresses have no place to break: from this length on they get one after so many characters. */
const LONGEST = 32;
const CHUNK = 8;

const cut = (part: string): string[] =>
  part.length > LONGEST ? (part.match(new RegExp(`.{1,${CHUNK}}`, 'gu')) ?? [part]) : [part];

/**
 * Where a line of a PDF may break within a word without a space: between Chinese characters, never before a closing mark
 * nor after an opening one; Latin words stay whole. Between the parts stand empty ones, at which the layout breaks without a hyphen.
 * @example breakable('《方案》入选') // ['《方', '', '案》', '', '入', '', '选']
 */
export function breakable(word: string): string[] {
  const parts = (word.match(piece) ?? []).filter((part) => part !== '').flatMap(cut);
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['', part]));
}
