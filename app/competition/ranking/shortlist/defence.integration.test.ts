import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { appointChair } from '#app/competition/panel/defence/appoint-chair.server.ts';
import { callUp } from '#app/competition/panel/defence/call-up.server.ts';
import { drawLot } from '#app/competition/panel/defence/draw-lot.server.ts';
import { readDefence } from '#app/competition/panel/defence/read-defence.server.ts';
import { readLive } from '#app/competition/scoring/live/read-live.server.ts';
import { lockSheet } from '#app/competition/scoring/sheet/lock-sheet.server.ts';
import { saveSheet } from '#app/competition/scoring/sheet/save-sheet.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { anOpenSecondRound } from './builders.testing.ts';

/** Attacks with SQL, as the app's own database role. */
let attacker: pg.Client;
beforeAll(async () => {
  attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await attacker.connect();
});
afterAll(() => attacker.end());
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'ok';
const secret = /entipoints|"marks"|"vetoes"|overallComment/;

/** A defence whose lot is drawn and whose chair is the first judge. */
async function aDefence() {
  const round = await anOpenSecondRound();
  const { secretary, secondId: roundId, trackKey, judges } = round;
  must(await drawLot(secretary, { roundId, trackKey }));
  const { order } = await db.defenceLot.findFirstOrThrow({ where: { roundId, trackKey } });
  const [chair, other] = judges as [Actor, Actor];
  const member = await db.panelMember.findFirstOrThrow({
    where: { roundId, expertId: chair.expertId ?? '' },
  });
  must(await appointChair(secretary, { memberId: member.id, kind: 'elected' }));
  const call = (actor: Actor, step: number, submissionId = order[step] ?? '', reason = '') =>
    callUp(actor, { roundId, trackKey, step, submissionId, reason });
  return { ...round, roundId, order, chair, other, call };
}

describe('a defence', () => {
  it('is held in an order by lot: drawn once, on record, repeated by its seed', async () => {
    const { secretary, callId, roundId, trackKey, order, entries } = await aDefence();
    expect(order.toSorted()).toEqual(
      entries
        .slice(0, 2)
        .map((e) => e.id)
        .toSorted(),
    );
    expect(code(await drawLot(secretary, { roundId, trackKey }))).toBe('rounds.lotDrawn');
    expect(code(await drawLot(aStaffActor('organiser'), { roundId, trackKey }))).toBe('forbidden');
    expect(await readDefence(secretary, callId)).toMatchObject({
      value: { tracks: [{ lot: { same: true } }] },
    });
    await expect(
      attacker.query(`UPDATE "DefenceLot" SET "order" = '{}' WHERE "roundId" = $1`, [roundId]),
    ).rejects.toThrow(/append-only/);
  });

  it('is led by the chair or the secretary, and by no other judge', async () => {
    const { secretary, chair, other, call } = await aDefence();
    expect(code(await call(other, 0))).toBe('forbidden');
    expect(code(await call(aStaffActor('organiser'), 0))).toBe('forbidden');
    expect(code(await call(chair, 0))).toBe('ok');
    expect(code(await call(secretary, 1))).toBe('ok');
  });

  it('calls up one solution however often two people click at once', async () => {
    const { secretary, chair, call, roundId } = await aDefence();
    const both = await Promise.all([call(chair, 0), call(secretary, 0)]);
    expect(both.map(code).toSorted()).toEqual(['ok', 'rounds.alreadyCalled']);
    expect(await db.defenceCall.count({ where: { roundId } })).toBe(1);
  });

  it('leaves the order of the lot only with a reason, which stays on record', async () => {
    const { secretary, call, order, roundId } = await aDefence();
    expect(code(await call(secretary, 0, order[1]))).toBe('rounds.orderReason');
    expect(code(await call(secretary, 0, order[1], '团队迟到'))).toBe('ok');
    expect(await db.defenceCall.findFirst({ where: { roundId } })).toMatchObject({ reason: '团队迟到' });
    expect(code(await call(secretary, 1, order[1]))).toBe('rounds.notWaiting');
  });

  it('is scored only once called up', async () => {
    const { chair, call, order, roundId } = await aDefence();
    const assignment = await db.assignment.findFirstOrThrow({
      where: { roundId, submissionId: order[0], expertId: chair.expertId ?? '' },
    });
    const content = { marks: {}, comments: {}, overallComment: '', vetoes: [] };
    const save = () => saveSheet(chair, { assignmentId: assignment.id, revision: 0, content });
    expect(code(await save())).toBe('scoring.notCalled');
    must(await call(chair, 0));
    expect(code(await save())).toBe('ok');
  });

  it('shows the chair and the secretary who has finished and not one mark, and other judges not even that', async () => {
    const { secretary, callId, chair, other, call, order, roundId, trackKey } = await aDefence();
    must(await call(chair, 0));
    const assignment = await db.assignment.findFirstOrThrow({
      where: { roundId, submissionId: order[0], expertId: other.expertId ?? '' },
    });
    const live = must(await readLive(chair, roundId, trackKey));
    expect(live.finished).toHaveLength(5);
    expect(live.finished?.every((f) => f.state === 'waiting')).toBe(true);
    must(
      await saveSheet(other, {
        assignmentId: assignment.id,
        revision: 0,
        content: { marks: {}, comments: {}, overallComment: '尚可', vetoes: [] },
      }),
    );
    expect(code(await lockSheet(other, assignment.id))).toBe('scoring.incomplete');
    const after = must(await readLive(chair, roundId, trackKey));
    expect(after.finished?.filter((f) => f.state === 'writing')).toHaveLength(1);
    expect(after.version).not.toBe(live.version);
    const staff = must(await readDefence(secretary, callId));
    for (const page of [after, staff]) {
      expect(JSON.stringify(page)).not.toMatch(secret);
      expect(JSON.stringify(page)).not.toContain('尚可');
    }
    const plain = must(await readLive(other, roundId, trackKey));
    expect(plain).toMatchObject({ leads: false, finished: null, waiting: [] });
  });

  it('shows a judge with a conflict the number alone, and strangers nothing', async () => {
    const { other, call, chair, callId, order, roundId, trackKey } = await aDefence();
    must(await call(chair, 0));
    await db.conflict.create({
      data: {
        callId,
        expertId: other.expertId ?? '',
        submissionId: order[0] ?? '',
        kind: 'personal',
        source: 'late',
      },
    });
    const live = must(await readLive(other, roundId, trackKey));
    expect(live.current).toMatchObject({ title: null, assignmentId: null });
    expect(code(await readLive(aStaffActor('secretary'), roundId, trackKey))).toBe('forbidden');
    expect(code(await readLive({ ...other, expertId: 'someone-else' }, roundId, trackKey))).toBe('notFound');
    expect(code(await readDefence(other, callId))).toBe('forbidden');
  });

  it('keeps its record against SQL: calls are append-only and of the lot, the chair sits on the panel', async () => {
    const { chair, call, entries, roundId, trackKey } = await aDefence();
    must(await call(chair, 0));
    await expect(attacker.query(`DELETE FROM "DefenceCall" WHERE "roundId" = $1`, [roundId])).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      attacker.query(
        `INSERT INTO "DefenceCall" (id, "roundId", "trackKey", step, "submissionId", "calledById") VALUES ('x1', $1, $2, 7, $3, 'x')`,
        [roundId, trackKey, entries[2]?.id],
      ),
    ).rejects.toThrow(/of the lot/);
    await expect(
      attacker.query(
        `INSERT INTO "ChairAppointment" (id, "roundId", "trackKey", "memberId", kind, "appointedById")
         SELECT 'x2', $1, 'another', id, 'elected', 'x' FROM "PanelMember" WHERE "roundId" = $1 LIMIT 1`,
        [roundId],
      ),
    ).rejects.toThrow(/sitting member/);
  });
});
