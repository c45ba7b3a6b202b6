import { beforeAll, expect, it } from 'vitest';
import { aCallInPublicity, anOwner, endPublicity } from '#app/competition/announcement/builders.testing.ts';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { commentsFor } from '#app/competition/award/comments-for.server.ts';
import { anExpertRow } from '#app/competition/builders.testing.ts';
import { must } from '#app/competition/call/builders.testing.ts';
import { db } from '#app/platform/database/client.server.ts';

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

async function aCommentedSheet(callId: string, submissionId: string, number: number, innovation: string) {
  const { currentVersionId } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  const round = await db.round.create({
    data: {
      callId,
      number,
      state: 'open',
      blind: false,
      callVersionId: 'v',
      configuration: {},
      createdById: 's',
    },
  });
  const expert = await anExpertRow();
  const assignment = await db.assignment.create({
    data: {
      roundId: round.id,
      trackKey: 'robot-community',
      expertId: expert.id,
      submissionId,
      versionId: currentVersionId ?? '',
    },
  });
  const sheet = await db.scoreSheet.create({
    data: { assignmentId: assignment.id, comments: { innovation }, overallComment: '建议支持' },
  });
  await db.scoreSheet.update({
    where: { id: sheet.id },
    data: { state: 'locked', lockedAt: new Date(), totalCentipoints: 8750, contentHash: 'a'.repeat(64) },
  });
  return expert;
}

it('gives an entry’s own unit the panel’s comments after the result, without judges or marks', async () => {
  const { call, entries, selectionId, proposer } = await aCallInPublicity();
  const [winner, , loser] = entries;
  if (!winner || !loser) throw new Error('three entries were ranked');
  const expert = await aCommentedSheet(call.id, loser.id, 2, '路径清楚');
  await aCommentedSheet(call.id, loser.id, 3, '创新有限');
  const owner = await anOwner(loser.providerId);
  expect(must(await commentsFor(owner, loser.id))).toBeNull();

  await endPublicity(selectionId);
  must(await announceFinal(proposer, selectionId));
  const comments = must(await commentsFor(owner, loser.id));
  expect(comments?.overall).toEqual(['建议支持']);
  expect(comments?.criteria).toEqual([
    { key: 'innovation', comments: expect.arrayContaining(['路径清楚', '创新有限']) },
  ]);
  expect(JSON.stringify(comments)).not.toMatch(new RegExp(`8750|${expert.name}|${expert.id}`));
  const stranger = await anOwner(winner.providerId);
  expect(await commentsFor(stranger, loser.id)).toMatchObject({ ok: false, refusal: { code: 'notFound' } });
});
