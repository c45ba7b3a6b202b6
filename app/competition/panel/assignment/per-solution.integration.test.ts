import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { aCallContent, aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { AssignmentRules } from '#app/competition/call/content.ts';
import { judgingList } from '#app/competition/scoring/desk/judging-list.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { aJoinedExpert, aRoundInSetup, everyoneSigns } from '../builders.testing.ts';
import { drawPanel } from '../draw/draw-panel.server.ts';
import { declareConflict } from '../membership/declare-conflict.server.ts';
import { recuseMember } from '../membership/recuse-member.server.ts';
import { confirmNomination } from '../nomination/decide-nomination.server.ts';
import { nominateJudge } from '../nomination/nominate-judge.server.ts';
import { closeRound } from '../round/close-round.server.ts';
import { openRound } from '../round/open-round.server.ts';
import { confirmProposal } from './confirm-proposal.server.ts';
import { namedPairs, proposalInputSchema, proposalResultSchema } from './proposal.ts';
import { proposeAssignment } from './propose-assignment.server.ts';
import { readAssignment } from './read-assignment.server.ts';
import { saveBids } from './save-bids.server.ts';
import { setWish } from './set-wish.server.ts';
import { solveProposal } from './solve-proposal.server.ts';
import { undoProposal } from './undo-proposal.server.ts';

/** A round whose solutions get three of eight drawn judges each, two judges a unit, five of ten senior; drawn. */
async function aDrawnRound(rules: Partial<AssignmentRules> = {}, { solutions = 4, size = 8 } = {}) {
  const { panel } = await aCallContent();
  const assignment = { ...panel.assignment, mode: 'perSolution' as const, perSolution: 3, ...rules };
  const setup = await aRoundInSetup({
    solutions,
    experts: 10,
    seniors: 5,
    unitOf: (i) => `单位${Math.floor(i / 2)}`,
    overrides: { panel: { ...panel, size, reserves: 1, assignment } },
  });
  must(await drawPanel(setup.secretary, { roundId: setup.roundId, trackKey: setup.trackKey }));
  const sitting = await db.panelMember.findMany({ where: { roundId: setup.roundId } });
  const judges = sitting.flatMap((m) => setup.pool.filter((p) => p.expertId === m.expertId));
  const place = { roundId: setup.roundId, trackKey: setup.trackKey };
  const page = () =>
    readAssignment(setup.secretary, { callId: setup.call.call.id, trackKey: setup.trackKey, number: 1 });
  /** Proposes and solves, as the job does. @returns the proposal */
  const propose = async (keepStanding = false) => {
    const id = must(await proposeAssignment(setup.secretary, { ...place, keepStanding }));
    await solveProposal(id);
    return db.assignmentProposal.findUniqueOrThrow({ where: { id } });
  };
  return { ...setup, place, sitting, judges, page, propose };
}

type Bids = Parameters<typeof saveBids>[1]['bids'];

const inputOf = (p: { input: unknown }) => proposalInputSchema.parse(p.input);
const pairsOf = (p: { result: unknown }) => {
  const result = proposalResultSchema.parse(p.result);
  return result.ok ? result.pairs : [];
};

const live = (roundId: string) =>
  db.assignment.findMany({
    where: { roundId, cancelledAt: null },
    include: { expert: { select: { unitName: true, senior: true } } },
  });

describe('where each solution has judges of its own', { timeout: 120_000 }, () => {
  it('is proposed, confirmed, opened, and solved again around what stands when a judge leaves', async () => {
    const setup = await aDrawnRound();
    const { secretary, roundId, pool, place, entries } = setup;
    await everyoneSigns(roundId, pool);
    expect(await openRound(secretary, roundId)).toMatchObject({
      refusal: { code: 'panel.assignmentIncomplete', params: { count: 4 } },
    });
    const proposal = await setup.propose();
    expect(proposal.state).toBe('solved');
    expect(await openRound(secretary, roundId)).toMatchObject({ ok: false });
    expect(must(await confirmProposal(secretary, proposal.id))).toEqual({ began: 12, ended: 0 });
    expect(must(await openRound(secretary, roundId))).toEqual([]);

    const assigned = await live(roundId);
    for (const { id } of entries) {
      const own = assigned.filter((a) => a.submissionId === id);
      expect(own).toHaveLength(3);
      expect(new Set(own.map((a) => a.expert.unitName)).size).toBe(3);
      expect(own.some((a) => a.expert.senior)).toBe(true);
    }
    const loads = setup.judges.map((j) => assigned.filter((a) => a.expertId === j.expertId).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    const [first] = assigned;
    const begun = assigned.find((a) => a.expertId !== first?.expertId);
    await db.scoreSheet.create({ data: { assignmentId: begun?.id ?? '' } });
    const leaving = setup.judges.find((j) => j.expertId === first?.expertId) as Actor;
    const listed = must(await judgingList(leaving)).groups.flatMap((g) => g.sheets);
    expect(listed).toHaveLength(assigned.filter((a) => a.expertId === leaving.expertId).length);

    const member = setup.sitting.find((m) => m.expertId === leaving.expertId);
    must(await recuseMember(leaving, { memberId: member?.id ?? '', reason: '出差' }));
    await everyoneSigns(roundId, pool);
    const lost = assigned.length - (await live(roundId)).length;
    expect(must(await setup.page()).lacking).toBe(lost);
    expect(await closeRound(secretary, roundId)).toMatchObject({
      refusal: { code: 'panel.assignmentIncomplete' },
    });
    const ruledOut = { ...place, expertId: begun?.expertId ?? '', submissionId: begun?.submissionId ?? '' };
    expect(await setWish(secretary, { ...ruledOut, kind: 'forbidden' })).toMatchObject({
      refusal: { code: 'panel.alreadyScored' },
    });
    const anew = await setup.propose();
    expect(namedPairs(inputOf(anew), pairsOf(anew))).toContainEqual({
      submissionId: begun?.submissionId,
      expertId: begun?.expertId,
    });
    must(await undoProposal(secretary, place));
    const again = await setup.propose(true);
    expect(must(await confirmProposal(secretary, again.id))).toEqual({ began: lost, ended: 0 });
    expect(await live(roundId)).toHaveLength(12);
    expect(await closeRound(secretary, roundId)).toMatchObject({ refusal: { code: 'panel.sheetsMissing' } });
  });

  it('keeps pins, leaves out what is ruled out, shows what changed, and goes back', async () => {
    const setup = await aDrawnRound({ seniors: 0 });
    const { secretary, place, entries } = setup;
    await setup.propose();
    const solution = entries[0]?.id ?? '';
    const shown = must(await setup.page()).matrix;
    const chosen = shown.rows.find((row) => row.submissionId === solution);
    const judgeWhere = (is: boolean) =>
      shown.judges.find((_, j) => chosen?.cells[j]?.chosen === is)?.expertId ?? '';
    const [wanted, unwanted] = [judgeWhere(false), judgeWhere(true)];
    const wish = (expertId: string, kind: 'pinned' | 'forbidden') =>
      setWish(secretary, { ...place, submissionId: solution, expertId, kind });
    must(await wish(wanted, 'pinned'));
    must(await wish(unwanted, 'forbidden'));
    expect(must(await setup.page()).proposal?.stale).toBe(true);
    await setup.propose();
    const page = must(await setup.page());
    const row = page.matrix.rows.find((r) => r.submissionId === solution);
    const cellOf = (expertId: string) =>
      row?.cells[page.matrix.judges.findIndex((j) => j.expertId === expertId)];
    expect(cellOf(wanted)).toMatchObject({ chosen: true, wish: 'pinned' });
    expect(cellOf(unwanted)).toMatchObject({ chosen: false, wish: 'forbidden' });
    expect(page.change?.added.length).toBeGreaterThan(0);
    expect(page.change?.added).toHaveLength(page.change?.removed.length ?? -1);

    must(await undoProposal(secretary, place));
    const back = must(await setup.page());
    expect(back.proposal).toMatchObject({ number: 1, stale: false });
    expect(await db.assignmentWish.count({ where: { roundId: place.roundId } })).toBe(0);
    expect((await undoProposal(secretary, place)).ok).toBe(true);
    expect(await undoProposal(secretary, place)).toMatchObject({ refusal: { code: 'panel.nothingToUndo' } });
  });

  it('never assigns a conflict: not by a pin, not by a proposal from before, not by SQL', async () => {
    const setup = await aDrawnRound();
    const { secretary, place, judges, sitting } = setup;
    const proposal = await setup.propose();
    const shown = must(await setup.page()).matrix;
    const row = shown.rows[0];
    const taken = shown.judges.find((_, j) => row?.cells[j]?.chosen)?.expertId;
    const judge = judges.find((j) => j.expertId === taken) as Actor;
    const member = sitting.find((m) => m.expertId === judge.expertId);
    must(
      await declareConflict(judge, {
        memberId: member?.id ?? '',
        kind: 'kinship',
        reason: '亲属任职',
        submissionIds: [row?.submissionId ?? ''],
        providerIds: [],
      }),
    );
    expect(await confirmProposal(secretary, proposal.id)).toMatchObject({
      refusal: { code: 'panel.proposalStale' },
    });
    const pin = { ...place, expertId: judge.expertId ?? '', submissionId: row?.submissionId ?? '' };
    expect(await setWish(secretary, { ...pin, kind: 'pinned' })).toMatchObject({
      refusal: { code: 'panel.pinnedConflict' },
    });
    await expect(
      db.assignmentWish.create({ data: { ...pin, kind: 'pinned', setById: secretary.userId } }),
    ).rejects.toThrow(/conflict of interest/);
    const again = await setup.propose();
    must(await confirmProposal(secretary, again.id));
    expect(await db.assignment.count({ where: { ...pin, cancelledAt: null } })).toBe(0);
    expect(await live(place.roundId)).toHaveLength(12);
  });

  it('says what binds when there is no way, confirms nothing, and is freed by a judge added with a reason', async () => {
    const setup = await aDrawnRound({ capacity: 1, seniors: 0 }, { solutions: 3 });
    const { secretary, place } = setup;
    const proposal = await setup.propose();
    expect(proposal.state).toBe('impossible');
    const { result } = must(await setup.page()).proposal ?? {};
    expect(result && !result.ok && result.obstacles).toEqual([{ code: 'capacity', seats: 8, needed: 9 }]);
    expect(await confirmProposal(secretary, proposal.id)).toMatchObject({
      refusal: { code: 'panel.notToConfirm' },
    });
    const stranger = await aJoinedExpert({ specialties: ['another-track'] });
    const fitting = await aJoinedExpert({ specialties: [setup.trackKey], unitName: '新单位', senior: true });
    const add = (expert: Actor, reason: string) =>
      nominateJudge(secretary, { ...place, expertId: expert.expertId ?? '', reason });
    expect(await add(stranger, '增补')).toMatchObject({ refusal: { code: 'panel.notEligible' } });
    expect(await add(fitting, '')).toMatchObject({ refusal: { code: 'panel.reasonMissing' } });
    const nomination = must(await add(fitting, '评审人数不足'));
    const seen = async () => must(await setup.page()).matrix.judges.map((j) => j.expertId);
    expect(await seen()).not.toContain(fitting.expertId);
    must(await confirmNomination(aStaffActor('organiser'), nomination));
    expect(await seen()).toContain(fitting.expertId);
    expect(await db.panelMember.findFirst({ where: { expertId: fitting.expertId ?? '' } })).toMatchObject({
      addedReason: '评审人数不足',
      drawPosition: 10,
      state: 'drawn',
    });
    expect((await setup.propose()).state).toBe('solved');
  });

  it('lets drawn judges say what they prefer, in time, and counts it', async () => {
    const setup = await aDrawnRound({ bids: true, bidDays: 3 });
    const { secretary, entries, judges, sitting } = setup;
    const judge = judges[0] as Actor;
    const memberId = sitting.find((m) => m.expertId === judge.expertId)?.id ?? '';
    const bids: Bids = entries.map(({ id }, i) => ({
      submissionId: id,
      choice: i === 0 ? 'eager' : 'unwilling',
    }));
    expect(await saveBids(judges[1] as Actor, { memberId, bids })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(must(await saveBids(judge, { memberId, bids }))).toBe(4);
    const nothing: Bids = [{ submissionId: entries[1]?.id ?? '', choice: 'none' }];
    expect(must(await saveBids(judge, { memberId, bids: nothing }))).toBe(3);
    const proposal = await setup.propose();
    const page = must(await setup.page());
    expect(page.bids).toMatchObject({ bidders: 1, judges: 8 });
    const at = page.matrix.judges.findIndex((j) => j.expertId === judge.expertId);
    const first = page.matrix.rows.find((row) => row.submissionId === entries[0]?.id);
    expect(first?.cells[at]?.parts[3]).toBe(30);
    expect(first?.cells[at]?.chosen).toBe(true);
    await everyoneSigns(setup.roundId, setup.pool);
    must(await confirmProposal(secretary, proposal.id));
    must(await openRound(secretary, setup.roundId));
    expect(await saveBids(judge, { memberId, bids })).toMatchObject({
      refusal: { code: 'panel.bidsClosed' },
    });
    await expect(
      db.bid.updateMany({ where: { roundId: setup.roundId }, data: { choice: 'willing' } }),
    ).rejects.toThrow(/preferences are closed/);
  });

  it('is the secretary’s to do; others of the staff may look, judges may not', async () => {
    const setup = await aDrawnRound();
    const { place, call, trackKey } = setup;
    for (const actor of [aStaffActor('organiser'), aStaffActor('supervisor'), setup.judges[0] as Actor]) {
      const refused = { refusal: { code: 'forbidden' } };
      expect(await proposeAssignment(actor, { ...place, keepStanding: false })).toMatchObject(refused);
      expect(await undoProposal(actor, place)).toMatchObject(refused);
      expect(await confirmProposal(actor, 'any')).toMatchObject(refused);
      expect(await nominateJudge(actor, { ...place, expertId: 'any', reason: '增补' })).toMatchObject(
        refused,
      );
    }
    const look = (actor: Actor) => readAssignment(actor, { callId: call.call.id, trackKey, number: 1 });
    expect(must(await look(aStaffActor('supervisor'))).mayManage).toBe(false);
    expect(await look(setup.judges[0] as Actor)).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  it('two proposals are never made at once, and solving one twice changes nothing', async () => {
    const setup = await aDrawnRound();
    const input = { ...setup.place, keepStanding: false };
    const both = await Promise.all([
      proposeAssignment(setup.secretary, input),
      proposeAssignment(setup.secretary, input),
    ]);
    expect(both.map((o) => (o.ok ? 'made' : o.refusal.code)).sort()).toEqual(['made', 'panel.beingSolved']);
    const id = both.map((o) => (o.ok ? o.value : '')).join('');
    await Promise.all([solveProposal(id), solveProposal(id)]);
    const { result, state } = await db.assignmentProposal.findUniqueOrThrow({ where: { id } });
    expect(state).toBe('solved');
    await solveProposal(id);
    expect((await db.assignmentProposal.findUniqueOrThrow({ where: { id } })).result).toEqual(result);
    expect(await db.auditEntry.count({ where: { action: 'assignment.solve', subjectId: id } })).toBe(1);
  });

  it('holds against SQL: a round does not open with gaps, a proposal does not change', async () => {
    const setup = await aDrawnRound();
    const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
    await owner.connect();
    try {
      const open = () => owner.query(`UPDATE "Round" SET state = 'open' WHERE id = $1`, [setup.roundId]);
      await expect(open()).rejects.toMatchObject({ code: 'YX006' });
      const proposal = await setup.propose();
      must(await confirmProposal(setup.secretary, proposal.id));
      const [one] = await live(setup.roundId);
      await db.assignment.update({ where: { id: one?.id ?? '' }, data: { cancelledAt: new Date() } });
      await expect(open()).rejects.toMatchObject({ code: 'YX006' });
      for (const change of [`state = 'undone'`, `result = '{}'`, `input = '{}'`])
        await expect(
          owner.query(`UPDATE "AssignmentProposal" SET ${change} WHERE id = $1`, [proposal.id]),
        ).rejects.toThrow();
      await expect(
        owner.query('DELETE FROM "AssignmentProposal" WHERE id = $1', [proposal.id]),
      ).rejects.toThrow();
    } finally {
      await owner.end();
    }
  });

  it('opens by the newest proposal only: a newer one is confirmed or undone first', async () => {
    const setup = await aDrawnRound();
    const { secretary, place } = setup;
    must(await confirmProposal(secretary, (await setup.propose()).id));
    await everyoneSigns(setup.roundId, setup.pool);
    await setup.propose();
    expect(await openRound(secretary, setup.roundId)).toMatchObject({
      refusal: { code: 'panel.newerProposal' },
    });
    must(await undoProposal(secretary, place));
    must(await openRound(secretary, setup.roundId));
  });
});
