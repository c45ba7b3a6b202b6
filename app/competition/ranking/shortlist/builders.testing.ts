import { must } from '#app/competition/call/builders.testing.ts';
import { oneRound, type ReviewRules } from '#app/competition/call/content.ts';
import { anOpenRound, everyoneSigns } from '#app/competition/panel/builders.testing.ts';
import { callUp } from '#app/competition/panel/defence/call-up.server.ts';
import { drawLot } from '#app/competition/panel/defence/draw-lot.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { openRound } from '#app/competition/panel/round/open-round.server.ts';
import { lockSheet } from '#app/competition/scoring/sheet/lock-sheet.server.ts';
import { saveSheet } from '#app/competition/scoring/sheet/save-sheet.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { computeRankings } from '../compute-rankings.server.ts';
import { startNextRound } from './start-next-round.server.ts';

/** Paper review at 40 %, then a defence of the best two at 60 %. */
const paperThenDefence: ReviewRules = {
  ...oneRound,
  rounds: [
    { key: 'paper', name: { zh: '书面评审', en: '' }, kind: 'paper', weightPercent: 40, shortlist: 1 },
    { key: 'defence', name: { zh: '现场答辩', en: '' }, kind: 'defence', weightPercent: 60, shortlist: 2 },
  ],
};

/** Every judge marks and locks every sheet of a round. @param shareOf the share of all points, in per cent, of the solution at an index */
export async function everyoneScores(
  roundId: string,
  judges: readonly Actor[],
  shareOf: (submissionId: string, judge: number) => number,
): Promise<void> {
  const { configuration } = await db.round.findUniqueOrThrow({ where: { id: roundId } });
  const { rubric } = configuration as unknown as { rubric: { criteria: { key: string; points: number }[] } };
  const assignments = await db.assignment.findMany({ where: { roundId, cancelledAt: null } });
  for (const { id, expertId, submissionId } of assignments) {
    const index = judges.findIndex((j) => j.expertId === expertId);
    const judge = judges[index];
    if (!judge) continue;
    const share = shareOf(submissionId, index);
    const marks = Object.fromEntries(rubric.criteria.map((c) => [c.key, Math.round(c.points * share)]));
    const comments = Object.fromEntries(rubric.criteria.map((c) => [c.key, '理由充分']));
    const even = Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, mark - (mark % 50)]));
    must(
      await saveSheet(judge, {
        assignmentId: id,
        revision: 0,
        content: { marks: even, comments, overallComment: '', vetoes: [] },
      }),
    );
    must(await lockSheet(judge, id));
  }
}

/** A call of two rounds whose first is closed and ranked: `solutions` in the order of their places. */
export async function aRankedFirstRound({
  solutions = 3,
  review = paperThenDefence,
  shares = [90, 85, 80, 75],
} = {}) {
  const round = await anOpenRound({ solutions, overrides: { review } });
  await everyoneScores(
    round.roundId,
    round.judges,
    (id) => shares[round.entries.findIndex((e) => e.id === id)] ?? 70,
  );
  must(await closeRound(round.secretary, round.roundId));
  must(await computeRankings(round.secretary, round.roundId));
  return { ...round, callId: round.call.call.id };
}

/** Draws the lot of a track and calls up every solution of it, one after the other. */
export async function everyoneIsCalledUp(secretary: Actor, roundId: string, trackKey: string): Promise<void> {
  must(await drawLot(secretary, { roundId, trackKey }));
  const { order } = await db.defenceLot.findFirstOrThrow({ where: { roundId, trackKey } });
  for (const [step, submissionId] of order.entries())
    must(await callUp(secretary, { roundId, trackKey, step, submissionId, reason: '' }));
}

/** The second round, opened with the same panel. */
export async function anOpenSecondRound(given: Parameters<typeof aRankedFirstRound>[0] = {}) {
  const first = await aRankedFirstRound(given);
  const secondId = must(
    await startNextRound(first.secretary, { callId: first.callId, panel: 'same', ties: {} }),
  );
  await everyoneSigns(secondId, first.pool);
  must(await openRound(first.secretary, secondId));
  return { ...first, secondId };
}
