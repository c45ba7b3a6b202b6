import { oneLine } from '#app/platform/text.ts';

/**
 * What somebody typed, as it may stand in a letter of ours: one line, nothing invisible, and nothing that a mail program makes a link of.
 * Programs link `scheme://`, `www.x.cn`, a bare `x.cn` and `a@b.cn`, also in the middle of Chinese: a blank behind the colon, behind the dot
 * and before the @ ends that, and a reader still sees what was written. A link of ours is never a value: `sendLetter` sets it by `path`.
 */
export function plainWords(text: string): string {
  return oneLine(text)
    .replaceAll(/([A-Za-z][A-Za-z\d+.-]{1,30})[:：](?=\S)/g, '$1: ')
    .replaceAll(/(\S)([.．。｡])(?=(?:\p{L}\p{M}*){2}|xn--)/gu, (whole, before: string, dot: string) =>
      dot === '。' && !/[\x21-\x7e]/.test(before) ? whole : `${before}${dot} `,
    )
    .replaceAll(/(\S)(?=[@＠][\p{L}\p{N}[])/gu, '$1 ');
}

/** The same of a text of several lines, such as the reasons that an official gives. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(plainWords)
    .join('\n')
    .trim();
}

const LONGEST_NAME = 60;

/**
 * A name that a letter may greet, or none: what reads like a sentence, an address or a number to call is no name.
 * @example greetable('点击 http://evil.example 领取') // undefined
 */
export function greetable(name: string | undefined): string | undefined {
  const said = oneLine(name ?? '');
  if (said === '' || said.length > LONGEST_NAME || said !== plainWords(said)) return undefined;
  return /[@/\\<>{}[\]|!?;:,，。！？；：、“”"‘【】《》]|\d{5}|www/iu.test(said) ? undefined : said;
}
