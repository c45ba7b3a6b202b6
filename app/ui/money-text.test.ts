import { expect, test } from 'vitest';
import { roundMoneyText, yuanText } from './money-text.ts';

test('fen are shown as yuan to the fen, whatever their size', () => {
  expect(yuanText('10000000')).toBe('¥100,000.00');
  expect(yuanText(5)).toBe('¥0.05');
  expect(yuanText(-123456n)).toBe('−¥1,234.56');
  expect(yuanText('900719925474099312')).toBe('¥9,007,199,254,740,993.12');
});

test('a round amount is said in 万元 and 亿元, and in digits in English', () => {
  expect(roundMoneyText(10_000_000, 'zh-CN')).toBe('10万元');
  expect(roundMoneyText('10000000000', 'zh-CN')).toBe('1亿元');
  expect(roundMoneyText('15500000', 'zh-CN')).toBe('15.5万元');
  expect(roundMoneyText('10000001', 'zh-CN')).toBe('¥100,000.01');
  expect(roundMoneyText('10000000', 'en')).toBe('¥100,000');
});
