import { expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { aJoinedExpert, anOpenRound, aRoundInSetup, everyoneSigns } from './builders.testing.ts';
import { draw, type PoolSnapshot, snapshotHash } from './draw/draw.ts';
import { drawFurther } from './draw/draw-further.server.ts';
import { drawPanel } from './draw/draw-panel.server.ts';
import { recuseMember } from './membership/recuse-member.server.ts';
import { confirmNomination, returnNomination } from './nomination/decide-nomination.server.ts';
import { nominateJudge } from './nomination/nominate-judge.server.ts';
import { readPanel } from './read-panel.server.ts';
import { closeRound } from './round/close-round.server.ts';
import { openRound } from './round/open-round.server.ts';

const sits = (roundId: string) => db.panelMember.findMany({ where: { roundId, state: { not: 'recused' } } });

/** One of the panel leaves after another, until `left` sit. */
async function leave(secretary: Actor, roundId: string, times: number) {
  for (let i = 0; i < times; i++) {
    const [member] = await sits(roundId);
    must(await recuseMember(secretary, { memberId: member?.id ?? '', reason: '另有公务' }));
  }
}

it('draws again once the reserves are used up, on record like the first draw, and the round opens', async () => {
  const setup = await aRoundInSetup({ experts: 12 });
  const { roundId, trackKey, secretary, call } = setup;
  const place = { roundId, trackKey };
  const again = (reason = '候补用完') => drawFurther(secretary, { ...place, reason });
  const ways = async () => must(await readPanel(secretary, call.call.id)).tracks[0]?.ways;
  expect(await again()).toMatchObject({ refusal: { code: 'panel.nobodyDrawn' } });
  must(await drawPanel(secretary, place));
  expect(await ways()).toMatchObject({ missing: 0, reserves: 3, drawable: 0 });
  expect(await again()).toMatchObject({ refusal: { code: 'panel.reservesLeft' } });
  await leave(secretary, roundId, 3);
  // Before it hurts: the panel is whole, but the next to leave would leave it short.
  expect(await ways()).toMatchObject({ missing: 0, reserves: 0, next: null, drawable: 4 });
  await leave(secretary, roundId, 1);
  expect(await openRound(secretary, roundId)).toMatchObject({ refusal: { code: 'panel.panelsIncomplete' } });
  expect(await ways()).toMatchObject({ missing: 1, drawable: 4 });
  expect(await again('')).toMatchObject({ refusal: { code: 'panel.reasonMissing' } });
  expect(await drawFurther(aStaffActor('organiser'), { ...place, reason: '补抽' })).toMatchObject({
    refusal: { code: 'forbidden' },
  });
  const record = await db.panelDraw.findUniqueOrThrow({ where: { id: must(await again()) } });
  const snapshot = record.snapshot as PoolSnapshot;
  expect([record.number, record.reason, record.drawnById]).toEqual([2, '候补用完', secretary.userId]);
  expect(draw(snapshot, record.seed)).toEqual(record.result);
  expect(snapshotHash(snapshot)).toBe(record.snapshotHash);
  const called = await db.panelMember.findMany({ where: { roundId }, orderBy: { drawPosition: 'asc' } });
  expect(snapshot.pool).toHaveLength(4);
  expect(snapshot.excluded.filter((e) => e.reason === 'called')).toHaveLength(8);
  expect(called.map((m) => m.drawPosition)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(await ways()).toMatchObject({ missing: 0, reserves: 3 });
  await everyoneSigns(roundId, setup.pool);
  must(await openRound(secretary, roundId));
  const page = must(await readPanel(secretary, call.call.id)).tracks[0];
  expect([page?.draw?.same, page?.furtherDraws.map((d) => d.same)]).toEqual([true, [true]]);
  await expect(db.panelDraw.update({ where: { id: record.id }, data: { seed: 'x' } })).rejects.toThrow();
});

it('a judge drawn further in an open round gets the solutions when signing', async () => {
  const setup = await anOpenRound({ experts: 10 });
  const { roundId, secretary, trackKey, assignments } = setup;
  await leave(secretary, roundId, 4);
  must(await drawFurther(secretary, { roundId, trackKey, reason: '评审中退出' }));
  await everyoneSigns(roundId, setup.pool);
  expect(await db.assignment.count({ where: { roundId, cancelledAt: null } })).toBe(assignments.length);
});

it('where nobody is left to draw, one names a judge with a reason and another seats them', async () => {
  const setup = await aRoundInSetup({ experts: 5 });
  const { roundId, trackKey, secretary, call } = setup;
  const place = { roundId, trackKey };
  const outsider = await aJoinedExpert({ specialties: ['another-field'] });
  const name = (expert: Actor, reason = '无人可抽') =>
    nominateJudge(secretary, { ...place, expertId: expert.expertId ?? '', reason });
  must(await drawPanel(secretary, place));
  expect(await name(outsider)).toMatchObject({ refusal: { code: 'panel.panelFull' } });
  await leave(secretary, roundId, 1);
  const late = await aJoinedExpert({ specialties: [trackKey] });
  expect(await name(outsider)).toMatchObject({ refusal: { code: 'panel.drawFirst', params: { count: 1 } } });
  must(await drawFurther(secretary, { ...place, reason: '缺一人' }));
  await leave(secretary, roundId, 1);
  expect(await drawFurther(secretary, { ...place, reason: '缺一人' })).toMatchObject({
    refusal: { code: 'panel.nobodyLeft' },
  });
  const gone = setup.pool.concat(late).find((p) => p.expertId) as Actor;
  const left = await db.panelMember.findFirstOrThrow({ where: { roundId, state: 'recused' } });
  expect(await name({ ...gone, expertId: left.expertId })).toMatchObject({
    refusal: { code: 'panel.notEligible' },
  });
  expect(await name(outsider, ' ')).toMatchObject({ refusal: { code: 'panel.reasonMissing' } });
  const first = must(await name(outsider));
  expect(await name(outsider)).toMatchObject({ refusal: { code: 'panel.namedAlready' } });
  const organiser = aStaffActor('organiser');
  must(await returnNomination(organiser, { nominationId: first, reason: '领域相差太远' }));
  expect(await confirmNomination(organiser, first)).toMatchObject({
    refusal: { code: 'panel.nominationDecided' },
  });
  const second = must(await name(outsider));
  expect(await confirmNomination(secretary, second)).toMatchObject({
    refusal: { code: 'panel.nominationOwn' },
  });
  for (const actor of [aStaffActor('supervisor'), outsider])
    expect(await confirmNomination(actor, second)).toMatchObject({ refusal: { code: 'forbidden' } });
  must(await confirmNomination(organiser, second));
  await everyoneSigns(roundId, [...setup.pool, late, outsider]);
  must(await openRound(secretary, roundId));
  const named = await db.panelMember.findFirst({ where: { roundId, expertId: outsider.expertId ?? '' } });
  expect(named).toMatchObject({ addedById: secretary.userId, addedReason: '无人可抽', state: 'committed' });
  const page = must(await readPanel(organiser, call.call.id)).tracks[0];
  expect(page?.ways?.nominations.map((n) => n.state)).toEqual(['returned', 'confirmed']);
});

it('the database seats nobody whom one person alone has named', async () => {
  const { roundId, trackKey, secretary } = await aRoundInSetup({ experts: 5 });
  const outsider = await aJoinedExpert({ specialties: ['another-field'] });
  const place = { roundId, trackKey, expertId: outsider.expertId ?? '' };
  const member = { ...place, drawPosition: 9, addedById: secretary.userId, addedReason: '指定' };
  await expect(db.panelMember.create({ data: member })).rejects.toThrow(
    /by one person and confirmed by another/,
  );
  const { id } = await db.judgeNomination.create({
    data: { ...place, reason: '指定', proposedById: secretary.userId },
  });
  const alone = { state: 'confirmed', decidedById: secretary.userId } as const;
  await expect(db.judgeNomination.update({ where: { id }, data: alone })).rejects.toThrow(/another person/);
  await db.judgeNomination.update({ where: { id }, data: { ...alone, decidedById: 'another' } });
  await expect(db.judgeNomination.update({ where: { id }, data: { reason: '其他' } })).rejects.toThrow(
    /decided once/,
  );
  await expect(db.judgeNomination.deleteMany({ where: { id } })).rejects.toThrow();
  await db.panelMember.create({ data: member });
});

it('an absent judge is replaced on a ground of its own, which is not recusal', async () => {
  const setup = await anOpenRound();
  const { roundId, secretary, judges } = setup;
  const members = await sits(roundId);
  const [absent, withdrawing, conflicted] = members;
  const at = (member: (typeof members)[number] | undefined) => member?.id ?? '';
  must(await recuseMember(secretary, { memberId: at(absent), reason: '三次催办未应', ground: 'absence' }));
  const own = judges.find((j) => j.expertId === withdrawing?.expertId) as Actor;
  must(await recuseMember(own, { memberId: at(withdrawing), reason: '出国' }));
  must(await recuseMember(secretary, { memberId: at(conflicted), reason: '任职单位参评' }));
  const gone = await db.panelMember.findMany({
    where: { id: { in: [absent, withdrawing, conflicted].map(at) } },
  });
  const grounds = new Map(gone.map((m) => [m.id, m.departure]));
  expect([absent, withdrawing, conflicted].map((m) => grounds.get(at(m)))).toEqual([
    'absence',
    'withdrawal',
    'recusal',
  ]);
  const acts = await db.auditEntry.findMany({
    where: {
      subjectId: { in: [at(absent), at(conflicted)] },
      action: { in: ['panel.replaceAbsent', 'panel.recuse'] },
    },
    orderBy: { seq: 'asc' },
  });
  expect(acts.map((a) => a.action)).toEqual(['panel.replaceAbsent', 'panel.recuse']);
  expect(await closeRound(secretary, roundId)).toMatchObject({ refusal: { code: 'panel.sheetsMissing' } });
});
