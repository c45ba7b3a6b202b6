/** Why a password is refused although it is long enough: too many people have it, or it is made of who one is. */
export type PasswordWeakness = 'common' | 'personal';

/** What everybody knows about this site, in the forms that people type. */
const ours = ['英雄帖', 'yingxiongtie', 'yingxiong', 'yxt'];
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const lines = [...rows, ...rows.map((row) => [...row].reverse().join(''))];
const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Fewest characters that must be left once all that is guessed at once is taken away. */
const FEWEST_OWN = 6;

/**
 * Judges a password as NIST SP 800-63B does: against lists of what is guessed first, not by its kinds of characters.
 * @param common known common passwords, in lower case
 * @param person what the person is called and where they are written to
 */
export function weaknessOf(
  password: string,
  common: ReadonlySet<string>,
  person: { name?: string; email?: string } = {},
): PasswordWeakness | null {
  const text = password.normalize('NFKC').toLowerCase();
  const withoutOnesOwn = personal(person).reduce((left, word) => left.replaceAll(word, ''), text);
  if (withoutOnesOwn !== text && lengthOf(withoutRuns(withoutOnesOwn)) < FEWEST_OWN) return 'personal';
  return [text, withoutOnesOwn].some((one) => isCommon(one, common)) ? 'common' : null;
}

function isCommon(text: string, common: ReadonlySet<string>): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const plain = [...text].map((c) => leet[c] ?? c).join('');
  const tries = [
    text,
    core,
    plain,
    plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''),
    [...core].reverse().join(''),
  ];
  if (tries.some((one) => one.length > 3 && common.has(one))) return true;
  return lengthOf(withoutRuns(text)) < FEWEST_OWN;
}

/** Without what follows by itself: `aaaa`, `abcabcabc`, `12345`, `qwert` each count as their beginning. */
function withoutRuns(text: string): string {
  let left = text.replaceAll(/(.{1,5}?)\1{2,}/gu, '$1');
  for (const line of lines)
    for (let size = line.length; size >= 4; size--)
      for (let from = 0; from + size <= line.length; from++)
        left = left.replaceAll(line.slice(from, from + size), line[from] ?? '');
  return left;
}

function personal({ name = '', email = '' }: { name?: string; email?: string }): string[] {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const words = [
    local,
    ...local.split(/[._+-]/),
    ...domain.split('.'),
    name.toLowerCase(),
    ...name.toLowerCase().split(/\s+/),
  ];
  return [...ours, ...words.filter((word) => lengthOf(word) >= (/\p{Script=Han}/u.test(word) ? 2 : 3))]
    .map((word) => word.normalize('NFKC'))
    .sort((a, b) => b.length - a.length);
}

const lengthOf = (text: string): number => [...text.replaceAll(/[\s\p{P}\p{S}]/gu, '')].length;
