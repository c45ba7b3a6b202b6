import { expect, it } from 'vitest';
import { inWords } from './in-words.ts';

it.each([
  [10_000_000n, '人民币壹拾万元整'],
  [10_000_050n, '人民币壹拾万元伍角'],
  [100_505n, '人民币壹仟零伍元零伍分'],
  [10_000_001_000n, '人民币壹亿零壹拾元整'],
])('%s fen is %s', (fen, words) => expect(inWords(fen)).toBe(words));
