import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '#app/competition/call/builders.testing.ts';
import { concludeConference } from '#app/competition/panel/conference/conclude.server.ts';
import { convene } from '#app/competition/panel/conference/convene.server.ts';
import { readConferences } from '#app/competition/panel/conference/read-conferences.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { roundHas } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { anActor, aRoundToScore, aSecretary, aSheet, rules } from './builders.testing.ts';
import { readJudging } from './desk/read-judging.server.ts';
import { conferenceFor } from './read-conference.server.ts';
import { lockSheet } from './sheet/lock-sheet.server.ts';
import { reviseSheet } from './sheet/revise-sheet.server.ts';
import { saveSheet } from './sheet/save-sheet.server.ts';

/** Attacks with SQL, as the app's own database role. */
let attacker: pg.Client;
beforeAll(async () => {
  attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await attacker.connect();
});
afterAll(() => attacker.end());
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'ok';

async function score(judge: Actor, assignmentId: string, innovation: number, revision = 0) {
  must(await saveSheet(judge, { assignmentId, revision, content: aSheet(innovation, 30) }));
  must(await lockSheet(judge, assignmentId));
}

/** A round with a limit of 20 points in which two judges lie 30 points apart on one solution. */
async function aWideRound() {
  const round = await aRoundToScore({ judges: 2 });
  const { rounds } = {
    rounds: [{ key: 'paper', name: { zh: '书面', en: '' }, kind: 'paper', weightPercent: 100, shortlist: 1 }],
  };
  const configuration = { ...rules, review: { rounds, conferenceRangeCentipoints: 2000, signingDays: 3 } };
  await roundHas(round.round.id, configuration);
  const [first, second] = round.judges as [Actor, Actor];
  const [entry] = round.entries;
  const [mine, theirs] = entry?.assignments ?? [];
  if (!entry || !mine || !theirs) throw new Error('incomplete');
  await score(first, mine.id, 50);
  const roundId = round.round.id;
  const submissionId = entry.submission.id;
  const members = (await db.panelMember.findMany({ where: { roundId } })).map((m) => m.id);
  const conclude = (as: 'held' | 'waived', minutes: string, attendees = members) =>
    concludeConference(aSecretary, { roundId, submissionId, as, minutes, attendees });
  return { ...round, roundId, submissionId, first, second, mine, theirs, conclude };
}

describe('a conference of the panel', () => {
  it('is asked for once all sheets are locked and the totals lie further apart than the call allows', async () => {
    const { second, theirs, call, roundId, submissionId } = await aWideRound();
    expect(must(await readConferences(aSecretary, call.id)).conferences).toEqual([]);
    expect(code(await convene(aSecretary, { roundId, submissionId }))).toBe('rounds.conferenceNotRequired');
    await score(second, theirs.id, 20);
    const page = must(await readConferences(aSecretary, call.id));
    expect(page.conferences).toMatchObject([{ submissionId, state: 'required' }]);
    expect(JSON.stringify(page.conferences)).not.toMatch(/entipoints|8000|5000|"marks"/);
  });

  it('keeps the round open until it is held or waived with a reason, by the code and by the database', async () => {
    const { second, theirs, roundId, submissionId, conclude } = await aWideRound();
    await score(second, theirs.id, 20);
    const byHand = () => attacker.query(`UPDATE "Round" SET state = 'closed' WHERE id = $1`, [roundId]);
    expect(code(await closeRound(aSecretary, roundId))).toBe('rounds.conferencesOpen');
    await expect(byHand()).rejects.toThrow(/neither held nor waived/);
    expect(code(await conclude('held', '各抒己见'))).toBe('rounds.notConvened');
    must(await convene(aSecretary, { roundId, submissionId }));
    expect(code(await closeRound(aSecretary, roundId))).toBe('rounds.conferencesOpen');
    await expect(byHand()).rejects.toThrow(/neither held nor waived/);
    expect(code(await conclude('held', '各抒己见', []))).toBe('rounds.attendeesMissing');
    must(await conclude('held', '各抒己见'));
    expect(code(await closeRound(aSecretary, roundId))).toBe('ok');
  });

  it('can be waived at once with its reason, and what is on record never changes', async () => {
    const { second, theirs, roundId, conclude } = await aWideRound();
    await score(second, theirs.id, 20);
    const id = must(await conclude('waived', '分歧属专业判断'));
    expect(code(await conclude('held', '改口'))).toBe('rounds.conferenceConcluded');
    await expect(
      attacker.query(`UPDATE "Conference" SET minutes = '改' WHERE id = $1`, [id]),
    ).rejects.toThrow(/never changes/);
    await expect(attacker.query(`DELETE FROM "Conference" WHERE id = $1`, [id])).rejects.toThrow(
      /permission denied/,
    );
    expect(code(await closeRound(aSecretary, roundId))).toBe('ok');
  });

  it('lets a judge score again with a reason; both sheets stay, and nobody sees another’s marks', async () => {
    const { first, second, mine, theirs, roundId, submissionId, conclude } = await aWideRound();
    await score(second, theirs.id, 20);
    expect(code(await reviseSheet(second, theirs.id, '听取意见'))).toBe('rounds.noConference');
    must(await convene(aSecretary, { roundId, submissionId }));
    expect(await conferenceFor(second, theirs.id)).toMatchObject({ state: 'convened', mayRevise: true });
    expect(code(await reviseSheet(first, theirs.id, '代为修改'))).toBe('notFound');
    expect(code(await reviseSheet(second, theirs.id, ' '))).toBe('scoring.reasonMissing');
    must(await reviseSheet(second, theirs.id, '听取意见'));
    must(await conclude('held', '取得一致'));
    expect(code(await closeRound(aSecretary, roundId))).toBe('panel.sheetsMissing');
    await score(second, theirs.id, 45, 1);
    const sheets = await db.scoreSheet.findMany({
      where: { assignmentId: theirs.id },
      orderBy: { number: 'asc' },
    });
    expect(sheets.map((s) => [s.state, s.totalCentipoints, s.reopenReason])).toEqual([
      ['locked', 5000, ''],
      ['locked', 7500, '听取意见'],
    ]);
    const seen = JSON.stringify(await readJudging(first, mine.id));
    for (const mark of ['7500', '4500']) expect(seen).not.toContain(mark);
    must(await closeRound(aSecretary, roundId));
    expect(code(await reviseSheet(second, theirs.id, '再改'))).toBe('scoring.roundNotOpen');
  });

  it('is the secretary’s to convene and record; organisers and the supervisor look on', async () => {
    const { second, theirs, call, roundId, submissionId } = await aWideRound();
    await score(second, theirs.id, 20);
    for (const role of ['organiser', 'supervisor'] as const) {
      const actor = anActor({ roles: [role] });
      expect(code(await convene(actor, { roundId, submissionId }))).toBe('forbidden');
      expect(await readConferences(actor, call.id)).toMatchObject({ ok: true, value: { mayManage: false } });
    }
    expect(code(await readConferences(second, call.id))).toBe('forbidden');
  });
});
