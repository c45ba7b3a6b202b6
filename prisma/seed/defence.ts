import { type CallContent, oneRound } from '#app/competition/call/content.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { appointChair } from '#app/competition/panel/defence/appoint-chair.server.ts';
import { callUp } from '#app/competition/panel/defence/call-up.server.ts';
import { drawLot } from '#app/competition/panel/defence/draw-lot.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { openRound } from '#app/competition/panel/round/open-round.server.ts';
import { computeRankings } from '#app/competition/ranking/compute-rankings.server.ts';
import { makeReports } from '#app/competition/ranking/report/make-reports.server.ts';
import { startNextRound } from '#app/competition/ranking/shortlist/start-next-round.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { everyoneSigns, openReview, publish, score } from './competition.ts';
import { must, person } from './people.ts';

const trackKey = 'smart-emergency';
const review: CallContent['review'] = {
  ...oneRound,
  rounds: [
    ...oneRound.rounds.map((round) => ({ ...round, weightPercent: 40 })),
    {
      key: 'defence',
      name: { zh: '现场答辩', en: 'Defence' },
      kind: 'defence',
      weightPercent: 60,
      shortlist: 2,
    },
  ],
  conferenceRangeCentipoints: 2000,
};

type EnterAndScreen = (callId: string, trackKeys: string[]) => Promise<void>;

/** A call of two rounds whose round on paper is closed, ranked and reported. @returns its id */
export async function callToShortlist(enterAndScreen: EnterAndScreen): Promise<string> {
  const callId = await publish({
    slug: 'yingxiongtie-2026-4',
    suffix: { zh: '（2026年答辩专场）', en: ' (2026-D)' },
    quota: 1,
    trackKeys: [trackKey],
    openDays: 31,
    review,
  });
  await enterAndScreen(callId, [trackKey]);
  const secretary = await person('secretary1');
  const { content } = await callInForce(db, callId);
  const paperId = await openReview(callId, [trackKey]);
  await score(paperId, content.rubric.criteria);
  must(await closeRound(secretary, paperId), 'closing the round on paper');
  must(await computeRankings(secretary, paperId), 'ranking it');
  must(await makeReports(secretary, paperId), 'its report');
  return callId;
}

/** The same call at its defence, where the first solution has been called up. */
export async function callInDefence(enterAndScreen: EnterAndScreen): Promise<void> {
  const callId = await callToShortlist(enterAndScreen);
  const secretary = await person('secretary1');
  const roundId = must(
    await startNextRound(secretary, { callId, panel: 'same', ties: {} }),
    'starting the defence',
  );
  await everyoneSigns(roundId);
  must(await openRound(secretary, roundId), 'opening the defence');
  must(await drawLot(secretary, { roundId, trackKey }), 'the lot');
  const chair = await db.panelMember.findFirstOrThrow({
    where: { roundId },
    // by name, not by lot: the same person at every seeding
    orderBy: { expert: { email: 'desc' } },
  });
  must(await appointChair(secretary, { memberId: chair.id, kind: 'elected' }), 'the chair');
  const { order } = await db.defenceLot.findFirstOrThrow({ where: { roundId } });
  const submissionId = order[0] ?? '';
  must(
    await callUp(secretary, { roundId, trackKey, step: 0, submissionId, reason: '' }),
    'calling up the first',
  );
}
