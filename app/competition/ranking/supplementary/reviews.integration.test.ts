import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { declareConflict } from '#app/competition/panel/membership/declare-conflict.server.ts';
import { recuseMember } from '#app/competition/panel/membership/recuse-member.server.ts';
import { signCommitment } from '#app/competition/panel/membership/sign-commitment.server.ts';
import { judgingList } from '#app/competition/scoring/desk/judging-list.server.ts';
import { readJudging } from '#app/competition/scoring/desk/read-judging.server.ts';
import { lockSheet } from '#app/competition/scoring/sheet/lock-sheet.server.ts';
import { saveSheet } from '#app/competition/scoring/sheet/save-sheet.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { sqlState } from '#app/platform/database/sql-state.ts';
import { computeRankings } from '../compute-rankings.server.ts';
import { readRankings } from '../read-rankings.server.ts';
import { makeReports } from '../report/make-reports.server.ts';
import { readReport } from '../report/read-report.server.ts';
import { signReport } from '../report/sign-report.server.ts';
import { verifyRanking } from '../verify-ranking.server.ts';
import { askReviews } from './ask-reviews.server.ts';
import { aRankedRound, reason } from './builders.testing.ts';
import { cancelReview } from './cancel-review.server.ts';
import { reviewedFor } from './reviewed-for.ts';
import { unsettledReviews } from './unsettled.server.ts';

type Ranked = Awaited<ReturnType<typeof aRankedRound>>;

/** One review asked for; its judge, signed in, and what they were given. */
async function anAskedReview() {
  const ranked = await aRankedRound();
  const [id = ''] = must(await ranked.ask());
  return { ...ranked, id, ...(await reviewerOf(ranked, id)) };
}

async function reviewerOf({ pool }: Ranked, id: string) {
  const review = await db.supplementaryReview.findUniqueOrThrow({
    where: { id },
    include: { assignment: true, member: true },
  });
  const judge = pool.find((p) => p.expertId === review.assignment.expertId);
  if (!judge) throw new Error('the judge is not of the pool');
  return { review, judge, assignmentId: review.assignmentId, memberId: review.memberId };
}

async function contentOf(roundId: string) {
  const { configuration } = await db.round.findUniqueOrThrow({ where: { id: roundId } });
  const { rubric } = configuration as unknown as { rubric: { criteria: { key: string; points: number }[] } };
  return {
    marks: Object.fromEntries(rubric.criteria.map((c) => [c.key, c.points * 50])),
    comments: Object.fromEntries(rubric.criteria.map((c) => [c.key, '理由充分'])),
    overallComment: '',
    vetoes: [],
  };
}

const aDraft = (assignmentId: string) =>
  db.scoreSheet.create({ data: { assignmentId, marks: {}, comments: {} } });
const stateOf = (attack: Promise<unknown>) => attack.then(() => 'done', sqlState);

const aSelection = (callId: string, roundId: string) =>
  db.selection.create({ data: { id: randomUUID(), callId, roundId, note: '', proposedById: 'organiser-1' } });

describe('a supplementary review', () => {
  it('goes to the next reserve of the draw, who signs first, scores alone, and moves the ranking; both rankings stay and verify', async () => {
    const asked = await anAskedReview();
    const { roundId, secretary, judge, assignmentId, memberId, solution, callId, rankingId } = asked;
    const { result } = await db.panelDraw.findFirstOrThrow({ where: { roundId } });
    const { reserves } = result as { reserves: string[] };
    expect(judge.expertId).toBe(reserves[0]);
    const letters = await db.$queryRaw<{ text: string }[]>`
      SELECT data->'data'->>'text' AS text FROM pgboss.job WHERE data->'data'->>'to' = ${judge.email}`;
    expect(letters.some(({ text }) => text.includes(`/judging/commitments/${memberId}`))).toBe(true);

    const content = await contentOf(roundId);
    const write = () => saveSheet(judge, { assignmentId, revision: 0, content });
    expect(await write()).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await stateOf(aDraft(assignmentId))).toBe('YX006');
    expect(must(await judgingList(judge)).memberships.map((m) => m.id)).toEqual([memberId]);
    must(await signCommitment(judge, { memberId, signedName: judge.name }));

    const before = await db.scoreSheet.findMany({ orderBy: { id: 'asc' } });
    const page = must(await readJudging(judge, assignmentId));
    expect(page).toMatchObject({ open: true, supplementary: true, sheets: [], total: 1 });
    must(await write());
    expect(await makeReports(secretary, roundId)).toMatchObject({ refusal: { code: 'ranking.reviewOpen' } });
    expect(await computeRankings(secretary, roundId)).toMatchObject({
      refusal: { code: 'ranking.reviewOpen' },
    });
    must(await lockSheet(judge, assignmentId));
    expect(await lockSheet(judge, assignmentId)).toMatchObject({ refusal: { code: 'scoring.locked' } });
    expect(must(await readJudging(judge, assignmentId)).open).toBe(false);
    expect(
      await db.scoreSheet.findMany({
        where: { id: { in: before.map((s) => s.id) } },
        orderBy: { id: 'asc' },
      }),
    ).toEqual(before);

    await db.$transaction(async (tx) => {
      expect(await unsettledReviews(tx, callId)).toMatchObject({
        refusal: { code: 'ranking.reviewNotRanked' },
      });
    });
    const [laterId = ''] = must(await computeRankings(secretary, roundId));
    await db.$transaction(async (tx) => expect(await unsettledReviews(tx, callId)).toBeNull());
    // The report is of the panel: who only reviewed once more neither reads nor signs it, nor sits in a next round.
    const [reportId = ''] = must(await makeReports(secretary, roundId));
    expect(await readReport(judge, reportId)).toMatchObject({ refusal: { code: 'notFound' } });
    const sign = { reportId, kind: 'agreed' as const, signedName: judge.name, dissent: '' };
    expect(await signReport(judge, sign)).toMatchObject({ refusal: { code: 'notFound' } });
    const { contentHash } = await db.panelReport.findUniqueOrThrow({ where: { id: reportId } });
    const forged = { reportId, memberId, kind: 'agreed' as const, signedName: judge.name, contentHash };
    expect(await stateOf(db.panelReportSignature.create({ data: forged }))).toBe('YX013');
    expect((await readReport(asked.judges[0] ?? judge, reportId)).ok).toBe(true);
    for (const id of [rankingId, laterId])
      expect(must(await verifyRanking(secretary, id))).toMatchObject({
        inputHolds: true,
        outputHolds: true,
        sheetsHold: true,
      });
    const shown = must(await readRankings(secretary, callId));
    const [track] = shown.tracks;
    expect(track?.history.map((h) => h.id)).toEqual([laterId, rankingId]);
    const sheets = track?.places.find((p) => p.submissionId === solution)?.totals.length;
    expect(sheets).toBe(asked.judges.length + 1);
    expect(track && reviewedFor(track, shown.reviews, laterId)).toMatchObject([{ submissionId: solution }]);
    expect(track && reviewedFor(track, shown.reviews, rankingId)).toEqual([]);
  });

  it('is asked for by the secretary alone, with a reason, of a listed solution, once, however many ask at once', async () => {
    const { ask, roundId, trackKey, solution, entries, listed } = await aRankedRound();
    const input = { roundId, trackKey, submissionIds: [solution], reason };
    for (const role of ['organiser', 'supervisor', 'finance'] as const)
      expect(await askReviews(aStaffActor(role), input)).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await ask([solution], ' ')).toMatchObject({ refusal: { code: 'ranking.reviewReason' } });
    expect(await ask([])).toMatchObject({ refusal: { code: 'ranking.reviewNothing' } });
    const unlisted = entries.find((e) => !listed.includes(e.id))?.id ?? 'nobody';
    expect(await ask([solution, unlisted])).toMatchObject({ refusal: { code: 'ranking.reviewNotListed' } });
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    for (const outcome of outcomes.filter((o) => !o.ok))
      expect(outcome).toMatchObject({ refusal: { code: 'ranking.reviewAsked' } });
    expect(await db.supplementaryReview.count({ where: { roundId } })).toBe(1);
    const row = await db.supplementaryReview.findFirstOrThrow({ where: { roundId } });
    expect(await db.auditEntry.count({ where: { action: 'review.ask', subjectId: row.id } })).toBe(1);
  });

  it('never goes to an expert with a conflict or of the unit of a judge who has the solution', async () => {
    const { ask, roundId, solution, callId, judges, pool, ...ranked } = await aRankedRound();
    const { result } = await db.panelDraw.findFirstOrThrow({ where: { roundId } });
    const [first = '', second = ''] = (result as { reserves: string[] }).reserves;
    await db.conflict.create({
      data: { callId, expertId: first, submissionId: solution, kind: 'personal', source: 'declared' },
    });
    const sitting = await db.expert.findUniqueOrThrow({ where: { id: judges[0]?.expertId ?? '' } });
    await db.expert.update({ where: { id: second }, data: { unitName: ` ${sitting.unitName}` } });
    const [id = ''] = must(await ask());
    const { assignment } = await db.supplementaryReview.findUniqueOrThrow({
      where: { id },
      include: { assignment: true },
    });
    expect([first, second, ...judges.map((j) => j.expertId)]).not.toContain(assignment.expertId);
    expect(pool.map((p) => p.expertId)).toContain(assignment.expertId);
    expect(ranked.listed).toContain(solution);
  });

  it('opens no other sheet of the closed round: not an unasked one, not a locked one, not a cancelled one, nor by SQL', async () => {
    const {
      roundId,
      trackKey,
      judge,
      judges,
      memberId,
      assignmentId,
      review,
      rankingId,
      solution,
      id,
      secretary,
      listed,
    } = await anAskedReview();
    must(await signCommitment(judge, { memberId, signedName: judge.name }));
    const content = await contentOf(roundId);
    const other = await db.assignment.findFirstOrThrow({
      where: { roundId, expertId: judges[0]?.expertId ?? '', submissionId: solution },
    });
    // A judge of the panel neither writes again nor writes on the new sheet.
    const [sitting] = judges;
    if (!sitting) throw new Error('nobody sits');
    for (const target of [other.id, assignmentId])
      expect((await saveSheet(sitting, { assignmentId: target, revision: 1, content })).ok).toBe(false);
    expect(await readJudging(sitting, assignmentId)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await readJudging(judge, other.id)).toMatchObject({ refusal: { code: 'notFound' } });
    const locked = await db.scoreSheet.findFirstOrThrow({ where: { assignmentId: other.id } });
    const again = { assignmentId: other.id, number: 2, reopensId: locked.id, reopenReason: '重来' };
    expect(await stateOf(db.scoreSheet.create({ data: again }))).toBe('YX006');
    expect(
      await stateOf(db.scoreSheet.update({ where: { id: locked.id }, data: { overallComment: 'x' } })),
    ).toBe('YX005');
    // An assignment that nobody asked for, and a review put on a sheet of before.
    const unasked = await db.assignment.create({
      data: {
        roundId,
        trackKey,
        expertId: judge.expertId ?? '',
        submissionId: listed[1] ?? '',
        versionId: 'v1',
      },
    });
    expect(await stateOf(aDraft(unasked.id))).toBe('YX006');
    const asked = { roundId, trackKey, memberId, rankingId, reason, askedById: 'secretary-1' };
    expect(
      await stateOf(
        db.supplementaryReview.create({
          data: { ...asked, submissionId: solution, assignmentId: other.id },
        }),
      ),
    ).toBe('YX015');
    // What was asked for stays; it does not end without its sheet, and nobody deletes it.
    const change = (data: object) => stateOf(db.supplementaryReview.update({ where: { id }, data }));
    expect(await change({ reason: '别的' })).toBe('YX010');
    expect(await change({ concludedAt: new Date() })).toBe('YX010');
    expect(await stateOf(db.supplementaryReview.delete({ where: { id } }))).toBe('42501');
    must(await saveSheet(judge, { assignmentId, revision: 0, content }));
    expect(await cancelReview(aStaffActor('organiser'), id, reason)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    must(await cancelReview(secretary, id, '改由会议讨论'));
    expect(await cancelReview(secretary, id, '改由会议讨论')).toMatchObject({
      refusal: { code: 'ranking.reviewEnded' },
    });
    expect(await lockSheet(judge, assignmentId)).toMatchObject({ ok: false });
    expect(await readJudging(judge, assignmentId)).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await change({ cancelReason: '别的' })).toBe('YX010');
    expect(review.concludedAt).toBeNull();
    await db.assignment.update({ where: { id: unasked.id }, data: { cancelledAt: new Date() } });
    const [laterId = ''] = must(await computeRankings(secretary, roundId));
    const [first, later] = await db.ranking.findMany({ where: { id: { in: [rankingId, laterId] } } });
    expect(first?.inputHash).toBe(later?.inputHash);
  });

  it('is not asked for once winners are proposed, and while it is open nothing is proposed, ranked or taken further', async () => {
    const { ask, callId, roundId, trackKey, id, secretary, assignmentId, solution, memberId, rankingId } =
      await anAskedReview();
    await db.$transaction(async (tx) =>
      expect(await unsettledReviews(tx, callId)).toMatchObject({ refusal: { code: 'ranking.reviewOpen' } }),
    );
    expect(await stateOf(aSelection(callId, roundId))).toBe('YX014');
    const { callVersionId, configuration } = await db.round.findUniqueOrThrow({ where: { id: roundId } });
    const next = {
      callId,
      number: 2,
      blind: false,
      callVersionId,
      configuration: configuration ?? {},
      createdById: 's',
    };
    expect(await stateOf(db.round.create({ data: next }))).toBe('YX014');
    const {
      id: _,
      createdAt: __,
      ...ranking
    } = await db.ranking.findUniqueOrThrow({ where: { id: rankingId } });
    const copy = {
      ...ranking,
      configuration: ranking.configuration ?? {},
      input: ranking.input ?? {},
      output: ranking.output ?? {},
    };
    expect(await stateOf(db.ranking.create({ data: copy }))).toBe('YX014');
    must(await cancelReview(secretary, id, '不再需要'));
    expect(await stateOf(aSelection(callId, roundId))).toBe('done');
    expect(await ask()).toMatchObject({ refusal: { code: 'ranking.reviewTooLate' } });
    const { expertId } = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    const other = await db.submission.findFirstOrThrow({ where: { callId, id: { not: solution } } });
    const assignment = await db.assignment.create({
      data: { roundId, trackKey, expertId, submissionId: other.id, versionId: 'v1' },
    });
    const forged = {
      roundId,
      trackKey,
      memberId,
      rankingId,
      reason,
      askedById: 's',
      submissionId: other.id,
      assignmentId: assignment.id,
    };
    expect(await stateOf(db.supplementaryReview.create({ data: forged }))).toBe('YX015');
  });

  it('may be declined, or end with a conflict declared before signing, and another judge is asked then', async () => {
    const { ask, judge, memberId, solution, id, roundId, secretary, callId, ...ranked } =
      await anAskedReview();
    must(await recuseMember(judge, { memberId, reason: '出差在外' }));
    expect(await db.panelMember.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
      state: 'recused',
    });
    expect(await db.supplementaryReview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      cancelReason: '出差在外',
    });
    const [secondId = ''] = must(await ask());
    const second = await reviewerOf({ ...ranked, ask, solution, roundId, secretary, callId }, secondId);
    expect(second.judge.expertId).not.toBe(judge.expertId);
    const declared = {
      memberId: second.memberId,
      kind: 'personal' as const,
      reason: '私人关系',
      submissionIds: [solution],
      providerIds: [],
    };
    must(await declareConflict(second.judge, declared));
    const { reviews } = must(await readRankings(secretary, callId));
    expect(reviews.find((r) => r.id === secondId)?.state).toBe('blocked');
    must(await signCommitment(second.judge, { memberId: second.memberId, signedName: second.judge.name }));
    expect(await stateOf(aDraft(second.assignmentId))).toBe('YX004');
    must(await cancelReview(secretary, secondId, '评委回避'));
    const [thirdId = ''] = must(await ask());
    const third = await reviewerOf({ ...ranked, ask, solution, roundId, secretary, callId }, thirdId);
    expect([judge.expertId, second.judge.expertId]).not.toContain(third.judge.expertId);
    // A judge of the panel who was never asked signs and leaves nothing in a closed round.
    const sitting = await db.panelMember.findFirstOrThrow({
      where: { roundId, expertId: ranked.judges[0]?.expertId ?? '' },
    });
    expect(await recuseMember(secretary, { memberId: sitting.id, reason: '别的' })).toMatchObject({
      refusal: { code: 'panel.roundClosed' },
    });
  });
});
