import { expect, it } from 'vitest';
import { lastWorkingDay } from './working-days.ts';

it('counts the first day and skips the Dragon Boat holiday', () => {
  expect(lastWorkingDay('2023-06-20', 7, new Map())).toEqual({ ok: true, value: '2023-06-29' });
});

it('counts the working weekends around the National Day', () => {
  expect(lastWorkingDay('2023-09-22', 7, new Map())).toEqual({ ok: true, value: '2023-10-08' });
});

it('refuses a year without data, unless the organisers gave it', () => {
  expect(lastWorkingDay('2031-03-03', 5, new Map())).toMatchObject({
    ok: false,
    refusal: { code: 'announcement.calendarMissing' },
  });
  expect(lastWorkingDay('2031-03-03', 1, new Map([['2031-03-03', true]]))).toEqual({
    ok: true,
    value: '2031-03-03',
  });
});
