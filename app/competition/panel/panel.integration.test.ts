import { expect, it } from 'vitest';
import { aDraftCall, aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import {
  aJoinedExpert,
  anAcceptedSolution,
  anOpenRound,
  aRoundInSetup,
  everyoneSigns,
} from './builders.testing.ts';
import { draw, type PoolSnapshot, snapshotHash } from './draw/draw.ts';
import { drawPanel } from './draw/draw-panel.server.ts';
import { declareConflict } from './membership/declare-conflict.server.ts';
import { recuseMember } from './membership/recuse-member.server.ts';
import { readPanel } from './read-panel.server.ts';
import { openRound } from './round/open-round.server.ts';
import { startRound } from './round/start-round.server.ts';

it('draws by a recorded seed, so that anyone can repeat it, and only once', async () => {
  const { roundId, trackKey, secretary } = await aRoundInSetup();
  expect(await drawPanel(aStaffActor('supervisor'), { roundId, trackKey })).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  });
  must(await drawPanel(secretary, { roundId, trackKey }));
  const record = await db.panelDraw.findFirstOrThrow({ where: { roundId } });
  const snapshot = record.snapshot as PoolSnapshot;
  expect(draw(snapshot, record.seed)).toEqual(record.result);
  expect(snapshotHash(snapshot)).toBe(record.snapshotHash);
  expect(await drawPanel(secretary, { roundId, trackKey })).toMatchObject({
    refusal: { code: 'panel.alreadyDrawn' },
  });
});

it('finds a conflict with a member of the consortium and never assigns that judge', async () => {
  const setup = await aRoundInSetup({ experts: 4 });
  const { roundId, trackKey, secretary, call } = setup;
  const unit = await db.provider.findFirstOrThrow({ where: { id: setup.entries[0]?.leadProviderId } });
  const shared = await anAcceptedSolution({ callId: call.call.id, trackKey, memberIds: [unit.id] });
  // One conflict too few to be out of the pool: 2 of 5 solutions.
  for (let i = 0; i < 2; i++) await anAcceptedSolution({ callId: call.call.id, trackKey });
  const colleague = await aJoinedExpert({
    specialties: [trackKey],
    unitName: '别名',
    unitCode: unit.creditCode,
  });
  must(await drawPanel(secretary, { roundId, trackKey }));
  const kinds = await db.conflict.findMany({
    where: { expertId: colleague.expertId ?? '' },
    orderBy: { kind: 'asc' },
  });
  expect(kinds.map((c) => [c.kind, c.submissionId])).toEqual([
    ['consortiumMember', shared.id],
    ['sameUnit', setup.entries[0]?.id],
  ]);
  expect(await openRound(secretary, roundId)).toMatchObject({
    refusal: { code: 'panel.commitmentsMissing' },
  });
  await everyoneSigns(roundId, [...setup.pool, colleague]);
  expect(must(await openRound(secretary, roundId))).toHaveLength(2);
  const judged = await db.assignment.findMany({
    where: { expertId: colleague.expertId ?? '' },
    select: { submissionId: true },
  });
  expect(judged).toHaveLength(3);
  expect(judged.map((a) => a.submissionId)).not.toContain(shared.id);
});

it('replaces who recuses with the first reserve, who gets the solutions when signing', async () => {
  const { roundId, judges, pool, assignments } = await anOpenRound();
  const leaving = await db.panelMember.findFirstOrThrow({
    where: { roundId, expertId: judges[0]?.expertId ?? '' },
  });
  const result = (await db.panelDraw.findFirstOrThrow({ where: { roundId } })).result as {
    reserves: string[];
  };
  expect(await recuseMember(judges[1] as Actor, { memberId: leaving.id, reason: '代他人' })).toMatchObject({
    refusal: { code: 'forbidden' },
  });
  const memberId = must(await recuseMember(judges[0] as Actor, { memberId: leaving.id, reason: '出差' }));
  const next = await db.panelMember.findUniqueOrThrow({ where: { id: memberId ?? '' } });
  expect([next.expertId, next.replacesId, next.drawPosition]).toEqual([result.reserves[0], leaving.id, 6]);
  expect(await db.assignment.count({ where: { roundId, cancelledAt: null } })).toBe(assignments.length - 2);
  await everyoneSigns(roundId, pool);
  expect(await db.assignment.count({ where: { roundId, cancelledAt: null } })).toBe(assignments.length);
});

it('cancels the assignment together with a conflict that is declared late', async () => {
  const { roundId, judges, entries } = await anOpenRound();
  const judge = judges[0] as Actor;
  const member = await db.panelMember.findFirstOrThrow({
    where: { roundId, expertId: judge.expertId ?? '' },
  });
  const unit = entries[0]?.leadProviderId ?? '';
  must(
    await declareConflict(judge, {
      memberId: member.id,
      kind: 'kinship',
      reason: '亲属任职',
      submissionIds: [],
      providerIds: [unit],
    }),
  );
  const cancelled = await db.assignment.findMany({ where: { roundId, cancelledAt: { not: null } } });
  expect(cancelled.map((a) => [a.expertId, a.submissionId])).toEqual([[judge.expertId, entries[0]?.id]]);
  expect(await db.conflict.count({ where: { source: 'late', submissionId: entries[0]?.id } })).toBe(1);
});

it('shows the panel to the staff who may see it and to nobody else', async () => {
  const { call, pool } = await aRoundInSetup({ experts: 1 });
  expect(await readPanel(pool[0] as Actor, call.call.id)).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  });
  expect(must(await readPanel(aStaffActor('supervisor'), call.call.id)).mayManage).toBe(false);
});

it('sets up no round of a call that is not published, or not there', async () => {
  const { callId } = await aDraftCall();
  const secretary = aStaffActor('secretary');
  for (const id of [callId, 'nowhere'])
    expect(await startRound(secretary, id)).toMatchObject({ refusal: { code: 'call.notPublished' } });
});
