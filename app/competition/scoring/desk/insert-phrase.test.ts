import { expect, it } from 'vitest';
import { insertPhrase } from './insert-phrase.ts';

it('a phrase goes in at the cursor, and the cursor behind it', () => {
  expect(insertPhrase('场景真实。建议补充。', '指标清楚。', 5, 5)).toEqual({
    text: '场景真实。指标清楚。建议补充。',
    cursor: 10,
  });
});

it('it replaces what is selected', () => {
  expect(insertPhrase('很好很好', '论证充分', 0, 2)).toEqual({ text: '论证充分很好', cursor: 4 });
});

it('between Latin words a blank is put, and none at the ends', () => {
  expect(insertPhrase('Good.Please', 'Well argued.', 5, 5).text).toBe('Good. Well argued. Please');
  expect(insertPhrase('', 'Well argued.', 0, 0)).toEqual({ text: 'Well argued.', cursor: 12 });
});
