import { describe, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { aRankedRound } from '#app/competition/ranking/supplementary/builders.testing.ts';
import { cancelReview } from '#app/competition/ranking/supplementary/cancel-review.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { proposeWinners } from './propose-winners.server.ts';

describe('a proposal of winners', () => {
  it('waits for the supplementary reviews of its call, and of a proposal and a review asked for at once one is refused', async () => {
    const { ask, callId, entries, secretary, roundId } = await aRankedRound();
    const propose = () =>
      proposeWinners(aStaffActor('organiser'), {
        callId,
        note: '',
        items: entries.map((e) => ({
          submissionId: e.id,
          outcome: 'notSelected',
          departureReason: '宁缺毋滥',
        })),
      });
    const [id = ''] = must(await ask());
    expect(await propose()).toMatchObject({ refusal: { code: 'ranking.reviewOpen' } });
    must(await cancelReview(secretary, id, '改由会议讨论'));
    const [asked, proposed] = await Promise.all([ask(), propose()]);
    expect([asked.ok, proposed.ok].filter(Boolean)).toHaveLength(1);
    if (!asked.ok) expect(asked).toMatchObject({ refusal: { code: 'ranking.reviewTooLate' } });
    if (!proposed.ok) expect(proposed).toMatchObject({ refusal: { code: 'ranking.reviewOpen' } });
    const open = await db.supplementaryReview.count({ where: { roundId, cancelledAt: null } });
    expect(open + (await db.selection.count({ where: { callId } }))).toBe(1);
  });
});
