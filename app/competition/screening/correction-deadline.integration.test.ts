import { expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { correctionDeadline } from './correction-deadline.server.ts';

it.each([
  // Saturday and Sunday, and the Friday before: the day of the return never counts
  ['2026-06-27', '2026-07-03T23:59'],
  ['2026-06-28', '2026-07-03T23:59'],
  ['2026-06-26', '2026-07-03T23:59'],
  // Saturday 2026-02-28 is worked
  ['2026-02-24', '2026-03-02T23:59'],
])('five working days from %s end on %s', async (day, due) => {
  expect(await correctionDeadline(db, new Date(`${day}T10:00:00+08:00`), 5)).toBe(due);
});
