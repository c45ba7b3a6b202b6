import { expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { amendCall } from './amend-call.server.ts';
import { aPublishedCall, must } from './builders.testing.ts';
import { closeCall } from './close-call.server.ts';
import { closesAt } from './closing.ts';
import { listOrganisedCalls, readOverview } from './read-organised.server.ts';
import { readPublicCall } from './read-public.server.ts';
import { saveDraft } from './save-draft.server.ts';

it('closes at that moment: timeline, public page, list and amendments count from it', async () => {
  const { call, organiser: actor, content } = await aPublishedCall();
  must(await closeCall(actor, { callId: call.id, reason: '经费调整' }));
  const row = await db.call.findUniqueOrThrow({ where: { id: call.id } });
  const now = await databaseNow();
  const at = closesAt(row);
  expect(at?.getTime()).toBeLessThanOrEqual(now.getTime());
  expect(at?.getTime()).toBeGreaterThan(now.getTime() - 60_000);
  const page = must(await readPublicCall(null, call.slug));
  expect([page.phase, page.deadline, page.closedEarly]).toEqual([
    'closed',
    at?.toISOString(),
    at?.toISOString(),
  ]);
  expect(page.timeline.slice(0, 2).map((s) => [s.state, s.from ?? s.until])).toEqual([
    ['done', page.opensAt],
    ['now', at?.toISOString()],
  ]);
  expect(must(await readOverview(actor, call.id)).deadline).toBe(at?.toISOString());
  expect(must(await listOrganisedCalls(actor)).find((c) => c.id === call.id)?.deadline).toBe(
    at?.toISOString(),
  );
  await expect(db.call.update({ where: { id: call.id }, data: { closedAt: new Date() } })).rejects.toThrow(
    /stays on record/,
  );
  // A closed call is amended as after its deadline: words may change, the deadline and the form may not.
  const draft = async (next: object) => {
    const { draftRevision } = await db.call.findUniqueOrThrow({ where: { id: call.id } });
    const saved = must(
      await saveDraft(actor, { callId: call.id, revision: draftRevision, content: { ...content, ...next } }),
    );
    return amendCall(actor, { callId: call.id, revision: saved.revision, reason: '更正' });
  };
  const later = new Date(Date.parse(content.timetable.submissionDeadline) + 86_400_000).toISOString();
  expect(await draft({ timetable: { ...content.timetable, submissionDeadline: later } })).toMatchObject({
    refusal: { code: 'call.reliedOn' },
  });
  expect(await draft({ eligibility: { ...content.eligibility, maxMembers: 20 } })).toMatchObject({
    refusal: { code: 'call.reliedOn' },
  });
  expect(must(await draft({ summary: { zh: '已提前关闭', en: 'Closed early' } }))).toEqual({
    inForce: false,
  });
});
