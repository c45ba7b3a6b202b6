/** Excel takes no longer ones. */
const LONGEST = 31;
/** Excel keeps this one for itself. */
const TAKEN = 'history';

/** Cut at a whole character, so that no half of a pair stays behind. */
const cut = (name: string, length: number): string => name.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** One name as Excel takes it: none of its forbidden characters, no apostrophe at either end, never empty. */
function plain(name: string): string {
  const tidy = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}[\]*?/\\:]/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  const ends = (text: string) => text.replaceAll(/^[\s']+|[\s']+$/g, '');
  return ends(cut(ends(tidy), LONGEST)) || 'Sheet';
}

/**
 * Names for the sheets of a workbook, whatever people called what stands in them: forbidden characters are blanks, long ones are cut to 31,
 * and those that are alike then, whatever their case, are numbered.
 * @example sheetNames(['智慧/交通', '智慧:交通', '']) // ['智慧 交通', '智慧 交通 (2)', 'Sheet']
 */
export function sheetNames(names: readonly string[]): string[] {
  const used = new Set([TAKEN]);
  return names.map((given) => {
    const name = plain(given);
    let unique = name;
    for (let number = 2; used.has(unique.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      unique = `${cut(name, LONGEST - suffix.length).trimEnd()}${suffix}`;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}
