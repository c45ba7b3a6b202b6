import { describe, expect, it } from 'vitest';
import * as english from './en/mail.ts';
import * as chinese from './zh-CN/mail.ts';

type Texts = { [key: string]: string | Texts };

/** Every text by its path, with what it leaves to be filled in. */
function blanks(texts: Texts, at = ''): [string, string[]][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string[]][] =>
    typeof text === 'string'
      ? [[`${at}${key}`, [...new Set(text.match(/\{\{\w+\}\}/g))].sort()]]
      : blanks(text, `${at}${key}.`),
  );
}

describe('letters', () => {
  it('leave the same blanks in both languages, so that neither says less', () => {
    // A subject and a body may share what they say differently; a letter as a whole may not.
    const ofLetters = (texts: Texts) => {
      const all = new Map<string, Set<string>>();
      for (const [path, names] of blanks(texts)) {
        const letter = path.replace(/\.(subject|body)$/, '');
        for (const name of names) all.set(letter, (all.get(letter) ?? new Set()).add(name));
      }
      return Object.fromEntries([...all].map(([letter, names]) => [letter, [...names].sort()]));
    };
    expect(ofLetters(english.letters)).toEqual(ofLetters(chinese.letters));
    expect(blanks(english.frame)).toEqual(blanks(chinese.frame));
  });
});
