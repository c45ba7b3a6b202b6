import { expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { aRoundInSetup, everyoneSigns } from '../builders.testing.ts';
import { drawPanel } from '../draw/draw-panel.server.ts';
import { readPanel } from '../read-panel.server.ts';
import { openRound } from './open-round.server.ts';
import { startRound } from './start-round.server.ts';
import { confirmTakeBack, dropTakeBack, proposeTakeBack } from './take-back-round.server.ts';

it('is taken back by two people before it opens, kept on record as void, and set up anew', async () => {
  const setup = await aRoundInSetup();
  const { roundId, trackKey, secretary, call, pool } = setup;
  const organiser = aStaffActor('organiser');
  must(await drawPanel(secretary, { roundId, trackKey }));
  await everyoneSigns(roundId, pool);
  const ask = (reason: string) => proposeTakeBack(secretary, { roundId, reason });
  expect(await ask(' ')).toMatchObject({ refusal: { code: 'panel.reasonMissing' } });
  expect(await confirmTakeBack(organiser, roundId)).toMatchObject({ refusal: { code: 'panel.noTakeBack' } });
  must(await ask('专家库漏录两名专家'));
  expect(await ask('再次提出')).toMatchObject({ refusal: { code: 'panel.takeBackWaits' } });
  expect(await openRound(secretary, roundId)).toMatchObject({ refusal: { code: 'panel.takeBackWaits' } });
  expect(await confirmTakeBack(secretary, roundId)).toMatchObject({ refusal: { code: 'panel.takeBackOwn' } });
  for (const actor of [aStaffActor('supervisor'), ...pool.slice(0, 1)])
    expect(await confirmTakeBack(actor, roundId)).toMatchObject({ refusal: { code: 'forbidden' } });
  must(await dropTakeBack(organiser, { roundId, reason: '名单无误' }));
  must(await ask('专家库确有遗漏'));
  must(await confirmTakeBack(organiser, roundId));
  const page = must(await readPanel(secretary, call.call.id));
  expect([page.round, page.voidRounds.map((r) => [r.number, r.reason, r.draws.length])]).toEqual([
    null,
    [[1, '专家库确有遗漏', 1]],
  ]);
  expect(await drawPanel(secretary, { roundId, trackKey })).toMatchObject({
    refusal: { code: 'panel.roundNotInSetup' },
  });
  const again = must(await startRound(secretary, call.call.id));
  must(await drawPanel(secretary, { roundId: again, trackKey }));
  await everyoneSigns(again, pool);
  must(await openRound(secretary, again));
  expect(must(await readPanel(secretary, call.call.id)).round).toMatchObject({ id: again, number: 1 });
  expect(await proposeTakeBack(secretary, { roundId: again, reason: '开启之后' })).toMatchObject({
    refusal: { code: 'panel.roundNotInSetup' },
  });
});

it('the database takes nothing back by one person alone, and writes nothing in a round that is void', async () => {
  const { roundId, trackKey, secretary, call, pool } = await aRoundInSetup();
  const set = (data: object) => db.round.update({ where: { id: roundId }, data });
  await expect(set({ state: 'void', voidedById: 'a' })).rejects.toThrow(/and by another/);
  await set({ takeBackById: secretary.userId, takeBackReason: '有误' });
  await expect(set({ state: 'void', voidedById: secretary.userId })).rejects.toThrow(/and by another/);
  await expect(set({ state: 'open' })).rejects.toThrow(/waits to be taken back/);
  await set({ state: 'void', voidedById: 'another' });
  await expect(set({ takeBackReason: '改写' })).rejects.toThrow(/stays on record/);
  const member = { roundId, trackKey, expertId: pool[0]?.expertId ?? '', drawPosition: 1 };
  await expect(db.panelMember.create({ data: member })).rejects.toThrow(/taken back/);
  must(await startRound(secretary, call.call.id));
  expect(await startRound(secretary, call.call.id)).toMatchObject({ refusal: { code: 'panel.roundExists' } });
});
