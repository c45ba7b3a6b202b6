import { expect, test } from 'vitest';
import { dateText } from './date-text.ts';

test('an instant is shown in the time of Asia/Shanghai, also past its midnight', () => {
  const at = '2026-04-30T17:05:09Z';
  expect(dateText(at, 'minute', 'zh-CN')).toBe('2026年5月1日 01:05');
  expect(dateText(at, 'second', 'en')).toBe('2026-05-01 01:05:09');
  expect(dateText(at, 'date', 'zh-CN')).toBe('2026年5月1日');
});

test('midnight is 00, not 24', () => {
  expect(dateText('2026-04-30T16:00:00Z', 'minute', 'en')).toBe('2026-05-01 00:00');
});
