import { describe, expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { anActor, aRoundToScore, aSheet } from '../builders.testing.ts';
import { lockSheet } from '../sheet/lock-sheet.server.ts';
import { saveSheet } from '../sheet/save-sheet.server.ts';
import { readComments } from './read-comments.server.ts';

describe('the units of an entry', () => {
  it('read the judges’ comments once the final list is announced: their own, without names and marks', async () => {
    const { judges, entries, round, call } = await aRoundToScore();
    const [judge] = judges;
    const [entry] = entries;
    if (!judge || !entry?.assignments[0]) throw new Error('incomplete');
    const assignmentId = entry.assignments[0].id;
    const content = aSheet(51.5, 30, { comments: { safety: '安全措施充分' }, overallComment: '建议推广' });
    await saveSheet(judge, { assignmentId, revision: 0, content });
    await lockSheet(judge, assignmentId);
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });

    const unit = anActor({ providers: [{ id: entry.submission.leadProviderId, role: 'owner' }] });
    expect(await readComments(unit, entry.submission.id)).toEqual({ ok: true, value: null });

    const selection = await db.selection.create({
      data: { callId: call.id, roundId: round.id, proposedById: 'organiser-1' },
    });
    await db.finalList.create({
      data: {
        callId: call.id,
        selectionId: selection.id,
        content: {},
        contentHash: 'a'.repeat(64),
        announcedById: 'organiser-1',
      },
    });
    expect(await readComments(unit, entry.submission.id)).toEqual({
      ok: true,
      value: {
        criteria: [{ key: 'safety', name: { zh: 'safety', en: '' }, comments: ['安全措施充分'] }],
        overall: ['建议推广'],
        // The call does not say that entrants read marks.
        stood: [],
      },
    });
    const stranger = anActor({ providers: [{ id: 'another-unit', role: 'owner' }] });
    expect(await readComments(stranger, entry.submission.id)).toMatchObject({
      refusal: { code: 'notFound' },
    });
  });
});
