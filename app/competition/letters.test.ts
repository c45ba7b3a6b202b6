import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { letters } from '#app/i18n/zh-CN/mail.ts';
import { letterTable } from './letters.ts';
import { lifecycles } from './lifecycles.ts';

const sources = globSync('app/competition/**/*.ts')
  .filter((file) => !/[.](integration[.])?test[.]ts$|[.]testing[.]ts$|letters[.]ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

it('has a letter for every arrow of every lifecycle, or says why none, and for nothing else', () => {
  const arrows = Object.fromEntries(
    Object.entries(lifecycles).map(([name, { arrows: all }]) => [
      name,
      [...new Set(all.map(({ verb, to }) => `${verb}>${to}`))].sort(),
    ]),
  );
  const words = Object.fromEntries(
    Object.entries(letterTable).map(([name, table]) => [name, Object.keys(table).sort()]),
  );
  expect(words).toEqual(arrows);
});

it('names only letters that some verb sends', () => {
  for (const table of Object.values(letterTable))
    for (const word of Object.values(table)) {
      if ('none' in word) expect(word.none).toMatch(/.{15}/);
      else
        for (const letter of word.letters) {
          const [room = '', name = ''] = letter.split('.');
          expect(Object.keys(Reflect.get(letters, room))).toContain(name);
          // Some are put together of a room and a verdict.
          expect(new RegExp(`['\`]${room}[.](${name}['\`]|\\$\\{)`).test(sources), letter).toBe(true);
        }
    }
});
