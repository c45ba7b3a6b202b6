import { beforeAll, describe, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { answerObjection } from './answer-objection.server.ts';
import {
  AWARD,
  aCallInPublicity,
  aConfirmedObjection,
  aRankedCall,
  endPublicity,
} from './builders.testing.ts';
import { decideSelection } from './decide-selection.server.ts';
import { fileObjection, objectionSchema } from './file-objection.server.ts';
import { proposeWinners } from './propose-winners.server.ts';
import { publicSelection } from './public-selection.server.ts';
import { startPublicity } from './start-publicity.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

// Periods reach into years that the published calendar does not cover yet.
beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

describe('a proposed list', () => {
  it('holds the money for its winners and waits for another organiser', async () => {
    const { fund, proposal, proposer, decider } = await aRankedCall();
    const selectionId = must(await proposeWinners(proposer, proposal));
    expect(await balancesOf(fund.id)).toMatchObject({ available: 8n * AWARD, held: 2n * AWARD });
    expect(await decideSelection(proposer, { selectionId, decision: 'approve' })).toEqual(
      refusal('announcement.fourEyes'),
    );
    expect(await startPublicity(proposer, selectionId)).toEqual(refusal('announcement.notApproved'));
    must(await decideSelection(decider, { selectionId, decision: 'approve' }));
    expect(await decideSelection(decider, { selectionId, decision: 'approve' })).toEqual(
      refusal('announcement.alreadyDecided'),
    );
  });

  it('gives the money back when it is sent back, and can then be proposed again', async () => {
    const { fund, proposal, proposer, decider } = await aRankedCall();
    const selectionId = must(await proposeWinners(proposer, proposal));
    must(await decideSelection(decider, { selectionId, decision: 'reject', reason: '第二名需复核' }));
    expect(await balancesOf(fund.id)).toMatchObject({ available: 10n * AWARD, held: 0n });
    must(await proposeWinners(proposer, proposal));
  });

  it('is refused when the fund is short, and once there is one', async () => {
    const poor = await aRankedCall({ availableFen: AWARD });
    expect(await proposeWinners(poor.proposer, poor.proposal)).toEqual(refusal('announcement.fundShort'));
    const { proposal, proposer, decider } = await aRankedCall();
    const outcomes = await Promise.all([
      proposeWinners(proposer, proposal),
      proposeWinners(decider, proposal),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal('announcement.alreadyProposed'));
  });

  it('departs from the ranking only with a reason, and is an organiser’s matter', async () => {
    const { proposal, proposer } = await aRankedCall();
    const items = proposal.items.map((item, i) => ({
      ...item,
      outcome: i === 1 ? ('notSelected' as const) : ('winner' as const),
    }));
    const refused = await proposeWinners(proposer, { ...proposal, items });
    expect(refused).toEqual(refusal('announcement.reasonMissing'));
    expect(await proposeWinners(aStaffActor('supervisor'), proposal)).toEqual(refusal('forbidden'));
    must(
      await proposeWinners(proposer, {
        ...proposal,
        items: items.map((i) => ({ ...i, departureReason: '复核后递补' })),
      }),
    );
  });
});

const objection = (selectionId: string, submissionId: string) =>
  objectionSchema.parse({
    selectionId,
    submissionId,
    byKind: 'person',
    byName: '王小明',
    phone: '13800138000',
    email: 'wang@example.com',
    ground: 'rights',
    statement: '该方案的核心算法与本人已授权的专利一致，未经许可使用。',
    evidence: '专利号 ZL 2024 1 0000000.0',
  });

describe('publicity', () => {
  it('shows visitors units, titles, awards and dates, and nothing of scores, judges, people or accounts', async () => {
    const { call, proposer } = await aCallInPublicity();
    const shown = JSON.stringify(must(await publicSelection(call.slug)), (_, v) =>
      typeof v === 'bigint' ? String(v) : v,
    );
    expect(shown).toContain('机器人社区');
    for (const word of [
      'score',
      'place',
      'rank',
      'judge',
      'sheet',
      'account',
      'creditCode',
      'contactPhone',
      proposer.name,
      proposer.userId,
    ])
      expect(shown).not.toContain(word);
  });

  it('takes objections from named people only, and none once it has ended', async () => {
    const { selectionId, entries } = await aCallInPublicity();
    const input = objection(selectionId, entries[0]?.id ?? '');
    expect(objectionSchema.safeParse({ ...input, byName: '' }).success).toBe(false);
    expect(objectionSchema.safeParse({ ...input, byKind: 'unit', byCode: '' }).success).toBe(false);
    expect(objectionSchema.safeParse({ ...input, ground: 'academicJudgement' }).success).toBe(false);
    expect(must(await fileObjection(input))).toMatch(/^YY-\d{8}-\d{6}$/);
    await endPublicity(selectionId);
    expect(await fileObjection(input)).toEqual(refusal('announcement.objectionLate'));
  });

  it('suspends the award of an accepted objection alone; upheld, it is struck off and its money released once', async () => {
    const { fund, selectionId, entries, proposer, decider, call } = await aCallInPublicity();
    const input = objection(selectionId, entries[0]?.id ?? '');
    for (const _ of [1, 2]) await aConfirmedObjection(input);
    const [first, second] = await db.objection.findMany({ where: { selectionId } });
    if (!first || !second) throw new Error('two objections were filed');
    must(await answerObjection(proposer, { objectionId: first.id, verdict: 'accepted', answer: '' }));
    must(await answerObjection(decider, { objectionId: second.id, verdict: 'accepted', answer: '' }));
    expect(
      (await db.selectionItem.findMany({ where: { selectionId }, orderBy: { place: 'asc' } })).map(
        (i) => i.state,
      ),
    ).toEqual(['suspended', 'inPublicity', 'proposed']);
    expect(
      await answerObjection(proposer, { objectionId: first.id, verdict: 'upheld', answer: '成立' }),
    ).toEqual(refusal('announcement.fourEyes'));
    expect(await answerObjection(decider, { objectionId: first.id, verdict: 'upheld', answer: '' })).toEqual(
      refusal('announcement.answerMissing'),
    );
    for (const { id } of [first, second])
      must(
        await answerObjection(decider, {
          objectionId: id,
          verdict: 'upheld',
          answer: '异议成立，取消资格。',
        }),
      );
    expect(await balancesOf(fund.id)).toMatchObject({ available: 9n * AWARD, held: AWARD });
    expect(must(await publicSelection(call.slug)).tracks.flatMap((t) => t.items)).toHaveLength(1);
  });

  it('puts the award back when the objection is dismissed', async () => {
    const { selectionId, entries, decider } = await aCallInPublicity();
    await aConfirmedObjection(objection(selectionId, entries[0]?.id ?? ''));
    const { id } = await db.objection.findFirstOrThrow({ where: { selectionId } });
    must(await answerObjection(decider, { objectionId: id, verdict: 'accepted', answer: '' }));
    must(
      await answerObjection(decider, {
        objectionId: id,
        verdict: 'dismissed',
        answer: '经查，专利权属清楚。',
      }),
    );
    expect(await db.selectionItem.count({ where: { selectionId, state: 'inPublicity' } })).toBe(2);
  });
});
