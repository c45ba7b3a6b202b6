import { expect, it } from 'vitest';
import { aStaffActor } from '#app/competition/call/builders.testing.ts';
import { aRankedCall } from './builders.testing.ts';
import { removeCalendarDay, setCalendarDay } from './calendar.server.ts';
import { publicityPeriods } from './read-proposal.server.ts';

it('moves the end of the periods that are offered, and belongs to organisers', async () => {
  const { call } = await aRankedCall();
  const organiser = aStaffActor('organiser');
  await setCalendarDay(organiser, { date: '2099-01-01', working: false, note: '元旦' });
  const [before] = await publicityPeriods(call.id);
  if (!before) throw new Error('the calendar covers the next days');

  const off = { date: before.to, working: false, note: '临时放假' };
  expect(await setCalendarDay(aStaffActor('secretary'), off)).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  });
  expect(await setCalendarDay(organiser, off)).toMatchObject({ ok: true });
  const [after] = await publicityPeriods(call.id);
  expect(after && after.to > before.to).toBe(true);
  expect(await removeCalendarDay(organiser, before.to)).toMatchObject({ ok: true });
  expect((await publicityPeriods(call.id))[0]).toEqual(before);
});
