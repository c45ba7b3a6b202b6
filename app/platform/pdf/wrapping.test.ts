import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakable } from './wrapping.ts';

const lines = (word: string) => breakable(word).filter((part) => part !== '');

it('breaks between Chinese characters, never before a closing mark nor after an opening one', () => {
  expect(lines('《方案》入选，奖励')).toEqual(['《方', '案》', '入', '选，', '奖', '励']);
  expect(lines('（2026年）')).toEqual(['（2026', '年）']);
});

it('keeps Latin words whole and lets a hash break', () => {
  expect(lines('Certificate')).toEqual(['Certificate']);
  expect(lines('a'.repeat(64))).toHaveLength(8);
});

it('never loses or adds a character, and parts its pieces by empty ones', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      const parts = breakable(word);
      expect(parts.join('')).toBe(word);
      expect(parts.every((part, index) => (index % 2 === 1) === (part === ''))).toBe(true);
    }),
  );
});
