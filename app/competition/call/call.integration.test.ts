import { expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { amendCall } from './amend-call.server.ts';
import { aDraftCall, aPublishedCall, aStaffActor, must } from './builders.testing.ts';
import { closeCall } from './close-call.server.ts';
import { createCall } from './create-call.server.ts';
import { callInForce } from './in-force.server.ts';
import { publishCall } from './publish-call.server.ts';
import { readDraftOf, readOverview } from './read-organised.server.ts';
import { listPublicCalls, readPublicCall, readVersions } from './read-public.server.ts';
import { saveDraft } from './save-draft.server.ts';

it('a published call is amended by a second version that says what changed and why', async () => {
  const { call, content, organiser } = await aPublishedCall();
  const amended = { ...content, tracks: content.tracks.map((t, i) => (i === 0 ? { ...t, quota: 4 } : t)) };
  const { revision } = must(
    await saveDraft(organiser, { callId: call.id, revision: call.draftRevision, content: amended }),
  );
  must(await amendCall(organiser, { callId: call.id, revision, reason: '增加名额' }));
  const inForce = await callInForce(db, call.id);
  expect(await db.callVersion.findUnique({ where: { id: inForce.versionId } })).toMatchObject({
    number: 2,
    changeNote: '增加名额',
    changes: [{ kind: 'changed', before: '3', after: '4' }],
  });
  expect(inForce.content.tracks[0]?.quota).toBe(4);
  expect(await db.callVersion.count({ where: { callId: call.id } })).toBe(2);
  const actions = await db.auditEntry.findMany({
    where: { callId: call.id },
    orderBy: { seq: 'asc' },
    select: { action: true },
  });
  expect(actions.map((a) => a.action)).toEqual([
    'call.create',
    'call.saveDraft',
    'call.publish',
    'call.saveDraft',
    'call.amend',
  ]);
});

it('an amendment without a change is refused', async () => {
  const { call, organiser } = await aPublishedCall();
  expect(
    await amendCall(organiser, { callId: call.id, revision: call.draftRevision, reason: '无' }),
  ).toMatchObject({ ok: false, refusal: { code: 'call.nothingChanged' } });
});

it('a stale write is refused, and what the other wrote stays', async () => {
  const { organiser, callId, revision, content } = await aDraftCall();
  must(
    await saveDraft(aStaffActor('organiser'), {
      callId,
      revision,
      content: { ...content, title: { zh: '先到', en: '' } },
    }),
  );
  const late = await saveDraft(organiser, {
    callId,
    revision,
    content: { ...content, title: { zh: '后到', en: '' } },
  });
  expect(late).toEqual({ ok: false, refusal: { code: 'stale', params: { revision: revision + 1 } } });
  expect((await db.call.findUniqueOrThrow({ where: { id: callId } })).draft).toMatchObject({
    title: { zh: '先到' },
  });
});

it('a draft with problems is saved and not published', async () => {
  const { organiser, callId, revision } = await aDraftCall({ tracks: [] });
  expect(await publishCall(organiser, { callId, revision })).toMatchObject({
    ok: false,
    refusal: { code: 'call.notPublishable', params: { count: 1 } },
  });
  expect((await db.call.findUniqueOrThrow({ where: { id: callId } })).state).toBe('draft');
});

it('an address is used once', async () => {
  const organiser = aStaffActor('organiser');
  must(await createCall(organiser, { title: '英雄帖', slug: 'the-same' }));
  expect(await createCall(organiser, { title: '英雄帖', slug: 'the-same' })).toMatchObject({
    ok: false,
    refusal: { code: 'call.slugTaken' },
  });
});

it('a closed call is neither amended nor edited', async () => {
  const { call, content, organiser } = await aPublishedCall();
  must(await closeCall(organiser, { callId: call.id, reason: '政策调整' }));
  expect(
    await saveDraft(organiser, { callId: call.id, revision: call.draftRevision, content }),
  ).toMatchObject({ refusal: { code: 'call.closed' } });
});

it('nobody but an organiser writes or publishes', async () => {
  const { callId, revision, content } = await aDraftCall();
  for (const role of ['secretary', 'supervisor', 'finance'] as const) {
    const actor = aStaffActor(role);
    expect(await saveDraft(actor, { callId, revision, content })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await publishCall(actor, { callId, revision })).toMatchObject({ refusal: { code: 'forbidden' } });
  }
});

it('a draft is seen by organisers alone; once published everyone reads it with its steps', async () => {
  const { organiser, callId, revision } = await aDraftCall();
  const { slug } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  expect(await readPublicCall(null, slug)).toMatchObject({ refusal: { code: 'notFound' } });
  expect(await readDraftOf(aStaffActor('secretary'), callId)).toMatchObject({
    refusal: { code: 'forbidden' },
  });
  expect(must(await readDraftOf(organiser, callId)).problems).toEqual([]);
  must(await publishCall(organiser, { callId, revision }));
  const page = must(await readPublicCall(null, slug));
  expect(page).toMatchObject({ phase: 'open', version: { number: 1 } });
  expect(page.timeline.map((s) => s.state)).toEqual(['now', 'next', 'next', 'next', 'next']);
  expect((await listPublicCalls()).map((c) => c.slug)).toContain(slug);
  expect(must(await readVersions(null, { slug })).versions).toHaveLength(1);
  expect(must(await readOverview(organiser, callId)).figures).toEqual({
    drafts: 0,
    waiting: 0,
    accepted: 0,
    refused: 0,
  });
});
