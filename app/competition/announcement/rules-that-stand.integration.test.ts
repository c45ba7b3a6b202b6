import { describe, expect, it } from 'vitest';
import { amendCall } from '#app/competition/call/amend-call.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { CallContent } from '#app/competition/call/content.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { saveDraft } from '#app/competition/call/save-draft.server.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { asOwner } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { AWARD, aRankedCall } from './builders.testing.ts';
import { proposeWinners } from './propose-winners.server.ts';
import { readProposal } from './read-proposal.server.ts';

type Edit = (content: CallContent) => void;
const raised: Edit = (c) => {
  for (const track of c.tracks) track.quota += 1;
  c.award.amountFen *= 2;
};

/** The text in force after one edit. */
async function edited(callId: string, edit: Edit): Promise<CallContent> {
  const content = structuredClone((await callInForce(db, callId)).content);
  edit(content);
  return content;
}

/** Written by the database's own hand, as a version that an earlier release would have let through. */
const insertVersion = `INSERT INTO "CallVersion" (id, "callId", number, content, "contentHash", changes, "publishedById")
  VALUES ($1, $2, 2, $3, 'x', '[]', 'x')`;

describe('after the ranking', () => {
  it.each<[string, Edit]>([
    ['quota and amount', raised],
    ['the amount alone', (c) => Object.assign(c.award, { amountFen: 100 })],
    ['reserves', (c) => Object.assign(c.award, { reserves: c.award.reserves + 3 })],
    ['the fund', (c) => Object.assign(c.award, { fundKey: 'another' })],
    ['the pass mark', (c) => Object.assign(c.ranking, { passMarkCentipoints: 0 })],
    ['how ties are broken', (c) => void c.ranking.tieBreaks.reverse()],
    ['the method', (c) => Object.assign(c.ranking, { method: 'mean' })],
    ['the rounds', (c) => Object.assign(c.review, { conferenceRangeCentipoints: 500 })],
    ['the rubric', (c) => void c.rubric.criteria.reverse()],
    ['the panel', (c) => Object.assign(c.panel, { reserves: c.panel.reserves + 1 })],
    ['the form', (c) => void c.form.fields.pop()],
    ['eligibility', (c) => Object.assign(c.eligibility, { maxMembers: c.eligibility.maxMembers + 1 })],
    ['a track', (c) => void c.tracks.pop()],
    ['the publicity', (c) => Object.assign(c.timetable, { publicityWorkingDays: 1 })],
    ['the deadline', (c) => Object.assign(c.timetable, { submissionDeadline: '2030-01-01T00:00:00.000Z' })],
  ])('one organiser does not change %s, and neither does the database', async (_, edit) => {
    const { call } = await aRankedCall();
    const organiser = aStaffActor('organiser');
    const content = await edited(call.id, edit);
    const { revision } = must(await saveDraft(organiser, { callId: call.id, revision: 1, content }));
    expect(await amendCall(organiser, { callId: call.id, revision, reason: '调整' })).toMatchObject({
      refusal: { code: 'call.rulesFrozen' },
    });
    await expect(db.$executeRawUnsafe(insertVersion, 'forged', call.id, content)).rejects.toThrow(
      /the rules stand/,
    );
    expect(await db.callVersion.count({ where: { callId: call.id } })).toBe(1);
  });

  it('what was published of rules later changes neither winners nor money: they follow the rules the round was set up with', async () => {
    const { call, fund, proposal, proposer } = await aRankedCall({ solutions: 3, quota: 2 });
    const content = await edited(call.id, raised);
    await asOwner(async (owner) => {
      await owner.query('ALTER TABLE "CallVersion" DISABLE TRIGGER USER');
      await owner.query(insertVersion, [`later-${call.id}`, call.id, JSON.stringify(content)]);
      await owner.query('ALTER TABLE "CallVersion" ENABLE TRIGGER USER');
      await owner.query('ALTER TABLE "CallVersion" ENABLE ALWAYS TRIGGER append_only');
      await owner.query('ALTER TABLE "CallVersion" ENABLE ALWAYS TRIGGER append_only_truncate');
    });
    await db.call.update({ where: { id: call.id }, data: { currentVersionId: `later-${call.id}` } });
    const page = must(await readProposal(proposer, call.id));
    expect(page.awardFen).toBe(String(AWARD));
    expect(page.tracks.every((track) => track.quota === 2)).toBe(true);
    expect(page.tracks[0]?.rows.map((r) => r.suggested)).toEqual(['winner', 'winner', 'reserve']);
    const three = {
      ...proposal,
      items: proposal.items.map((i) => ({ ...i, outcome: 'winner' as const, departureReason: '增加' })),
    };
    expect(await proposeWinners(proposer, three)).toMatchObject({
      refusal: { code: 'announcement.quotaExceeded' },
    });
    must(await proposeWinners(proposer, proposal));
    expect(await balancesOf(fund.id)).toMatchObject({ held: 2n * AWARD });
  });
});
