import { expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

it('names a text always the same, two texts never', () => {
  const name = statementNames();
  expect(name('SELECT 1')).toBe(name('SELECT 1'));
  expect(name('SELECT 2')).not.toBe(name('SELECT 1'));
});

it('leaves what comes after the most without a name, and keeps the names it gave', () => {
  const name = statementNames(2);
  const first = name('SELECT 1');
  name('SELECT 2');
  expect(name('SELECT 3')).toBe('');
  expect(name('SELECT 1')).toBe(first);
});
