import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestRankings } from '#app/competition/announcement/latest-rankings.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { everyoneSigns } from '#app/competition/panel/builders.testing.ts';
import { drawPanel } from '#app/competition/panel/draw/draw-panel.server.ts';
import { recuseMember } from '#app/competition/panel/membership/recuse-member.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { openRound } from '#app/competition/panel/round/open-round.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { computeRankings } from '../compute-rankings.server.ts';
import { readRankings } from '../read-rankings.server.ts';
import { rankingOutputSchema } from '../rule/output.ts';
import { verifyRanking } from '../verify-ranking.server.ts';
import {
  anOpenSecondRound,
  aRankedFirstRound,
  everyoneIsCalledUp,
  everyoneScores,
} from './builders.testing.ts';
import { readShortlist } from './read-shortlist.server.ts';
import { startNextRound } from './start-next-round.server.ts';

/** Attacks with SQL, as the app's own database role. */
let attacker: pg.Client;
beforeAll(async () => {
  attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await attacker.connect();
});
afterAll(() => attacker.end());
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'ok';

describe('the next round of a call', () => {
  it('judges only the shortlist; the others keep their score and are not judged again', async () => {
    const { entries, secondId, judges } = await anOpenSecondRound();
    const assigned = await db.assignment.findMany({
      where: { roundId: secondId },
      distinct: ['submissionId'],
    });
    expect(assigned.map((a) => a.submissionId).toSorted()).toEqual(
      entries
        .slice(0, 2)
        .map((e) => e.id)
        .toSorted(),
    );
    expect(await db.assignment.count({ where: { roundId: secondId } })).toBe(2 * judges.length);
    const states = await db.submission.findMany({ where: { id: { in: entries.map((e) => e.id) } } });
    const stateOf = (i: number) => states.find((s) => s.id === entries[i]?.id)?.state;
    expect([stateOf(0), stateOf(1), stateOf(2)]).toEqual(['inReview', 'inReview', 'ranked']);
  });

  it('is set up by the secretary alone, once, and only from a closed and ranked round', async () => {
    const { callId, secretary, roundId } = await aRankedFirstRound();
    const next = { callId, panel: 'same' as const, ties: {} };
    expect(code(await startNextRound(aStaffActor('organiser'), next))).toBe('forbidden');
    const both = await Promise.all([startNextRound(secretary, next), startNextRound(secretary, next)]);
    expect(both.map(code).toSorted()).toEqual(['ok', 'rounds.noFurtherRound']);
    expect(code(await computeRankings(secretary, roundId))).toBe('ranking.laterRoundStarted');
  });

  it('asks about a tie at the line, for all of it or none of it and with a reason, and keeps the answer', async () => {
    const { callId, secretary, trackKey } = await aRankedFirstRound({ shares: [90, 80, 80] });
    expect(await readShortlist(secretary, callId)).toMatchObject({
      ok: true,
      value: { tracks: [{ tied: 2 }] },
    });
    const next = { callId, panel: 'same' as const, ties: {} };
    expect(code(await startNextRound(secretary, next))).toBe('rounds.tieUndecided');
    const silent = { [trackKey]: { decision: 'all' as const, reason: '' } };
    expect(code(await startNextRound(secretary, { ...next, ties: silent }))).toBe('rounds.tieUndecided');
    const ties = { [trackKey]: { decision: 'all' as const, reason: '两个方案不相上下' } };
    const roundId = must(await startNextRound(secretary, { ...next, ties }));
    const list = await db.shortlist.findFirstOrThrow({ where: { roundId } });
    expect(list).toMatchObject({ tieDecision: 'all', tieReason: '两个方案不相上下' });
    expect(list.submissionIds).toHaveLength(3);
    expect(list.tiedIds).toHaveLength(2);
  });

  it('seats the same panel, who sign again, with the reserves of its draw; whoever left before is not called', async () => {
    const { secondId, secretary, roundId } = await anOpenSecondRound();
    const [before, after] = await Promise.all(
      [roundId, secondId].map((id) =>
        db.panelMember.findMany({ where: { roundId: id }, orderBy: { drawPosition: 'asc' } }),
      ),
    );
    expect(after?.map((m) => m.expertId)).toEqual(before?.map((m) => m.expertId));
    const leaving = after?.[0];
    const replacement = must(
      await recuseMember(secretary, { memberId: leaving?.id ?? '', reason: '身体原因' }),
    );
    expect(replacement).not.toBeNull();
    const called = await db.panelMember.findUniqueOrThrow({ where: { id: replacement ?? '' } });
    expect(after?.map((m) => m.expertId)).not.toContain(called.expertId);
  });

  it('can be judged by a panel drawn anew, by its own seed', async () => {
    const { callId, secretary, trackKey, pool } = await aRankedFirstRound();
    const roundId = must(await startNextRound(secretary, { callId, panel: 'anew', ties: {} }));
    expect(code(await openRound(secretary, roundId))).toBe('panel.panelsIncomplete');
    must(await drawPanel(secretary, { roundId, trackKey }));
    const seeds = await db.panelDraw.findMany({ where: { trackKey }, select: { seed: true } });
    expect(new Set(seeds.map((s) => s.seed)).size).toBe(2);
    await everyoneSigns(roundId, pool);
    must(await openRound(secretary, roundId));
  });

  it('leaves out a judge with a conflict found since, as every round does', async () => {
    const { callId, secretary, pool, entries } = await aRankedFirstRound();
    const roundId = must(await startNextRound(secretary, { callId, panel: 'same', ties: {} }));
    const member = await db.panelMember.findFirstOrThrow({ where: { roundId } });
    const submissionId = entries[0]?.id ?? '';
    await db.conflict.create({
      data: { callId, expertId: member.expertId, submissionId, kind: 'personal', source: 'declared' },
    });
    await everyoneSigns(roundId, pool);
    must(await openRound(secretary, roundId));
    expect(await db.assignment.count({ where: { roundId, expertId: member.expertId, submissionId } })).toBe(
      0,
    );
    expect(await db.assignment.count({ where: { roundId, expertId: member.expertId } })).toBe(1);
  });

  it('is ranked by all rounds together: twice the same bytes, checked again, and what is proposed from', async () => {
    const { callId, secondId, secretary, judges, entries, trackKey } = await anOpenSecondRound();
    expect(await latestRankings(db, callId)).toBeNull();
    const [first, second] = entries;
    await everyoneIsCalledUp(secretary, secondId, trackKey);
    await everyoneScores(secondId, judges, (id) => (id === second?.id ? 95 : 70));
    must(await closeRound(secretary, secondId));
    expect(await latestRankings(db, callId)).toBeNull();
    const [one] = must(await computeRankings(secretary, secondId));
    const [two] = must(await computeRankings(secretary, secondId));
    const [a, b] = await Promise.all([one, two].map((id) => db.ranking.findUniqueOrThrow({ where: { id } })));
    expect(a?.outputHash).toBe(b?.outputHash);
    expect(a?.inputHash).toBe(b?.inputHash);
    const { places } = rankingOutputSchema.parse(a?.output);
    expect(places.map((p) => [p.submissionId, p.reason])).toEqual([
      [second?.id, null],
      [first?.id, null],
      [entries[2]?.id, 'notShortlisted'],
    ]);
    const [paper, defence] = places[0]?.rounds?.map((r) => r.scoreCentipoints) ?? [];
    expect(places[0]?.scoreCentipoints).toBe(Math.round(((paper ?? 0) * 40 + (defence ?? 0) * 60) / 100));
    expect(await verifyRanking(secretary, one ?? '')).toMatchObject({
      value: { inputHolds: true, outputHolds: true, sheetsHold: true },
    });
    const proposed = await latestRankings(db, callId);
    expect(proposed?.roundId).toBe(secondId);
    expect(proposed?.solutions.find((s) => s.place === 1)).toMatchObject({
      submissionId: second?.id,
      trackKey,
    });
    const page = must(await readRankings(secretary, callId, [], 1));
    expect(page).toMatchObject({
      round: { number: 1 },
      mayCompute: false,
      rounds: [{ number: 1 }, { number: 2 }],
    });
  });

  it('holds its shortlist against SQL: no change, no judge for who is not on it', async () => {
    const { secondId, entries } = await anOpenSecondRound();
    const attack = (sql: string) => attacker.query(sql, [secondId]);
    await expect(attack(`UPDATE "Shortlist" SET size = 9 WHERE "roundId" = $1`)).rejects.toThrow(
      /append-only/,
    );
    await expect(attack(`DELETE FROM "Shortlist" WHERE "roundId" = $1`)).rejects.toThrow(/permission denied/);
    await expect(
      attacker.query(
        `INSERT INTO "Assignment" (id, "roundId", "trackKey", "expertId", "submissionId", "versionId")
         SELECT gen_random_uuid()::text, "roundId", "trackKey", "expertId", $2, "versionId" FROM "Assignment" WHERE "roundId" = $1 LIMIT 1`,
        [secondId, entries[2]?.id],
      ),
    ).rejects.toThrow(/shortlisted/);
  });
});
