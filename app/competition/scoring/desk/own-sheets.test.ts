import { expect, it } from 'vitest';
import { rules } from '../builders.testing.ts';
import { ownMarks, unfinishedAfter } from './own-sheets.ts';

const sheet = (id: string, state: 'none' | 'draft' | 'locked', innovation?: number) => {
  const marks: Record<string, number> = innovation === undefined ? {} : { innovation };
  return { id, state, marks };
};

it('the next unfinished solution is looked for onwards, then from the beginning', () => {
  const list = [sheet('a', 'draft'), sheet('b', 'locked'), sheet('c', 'locked'), sheet('d', 'none')];
  expect(unfinishedAfter(list, 'b')).toBe('d');
  expect(unfinishedAfter(list, 'd')).toBe('a');
  expect(unfinishedAfter([sheet('a', 'draft'), sheet('b', 'locked')], 'a')).toBeNull();
});

it('only marks that can stand are taken as usual', () => {
  const sheets = [sheet('a', 'locked', 4000), sheet('b', 'draft', 99_999), sheet('d', 'none')];
  expect(ownMarks(rules.rubric, sheets)).toEqual({ innovation: [4000], safety: [] });
});
