import { expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { amendCall } from './amend-call.server.ts';
import { aDraftCall, aPublishedCall, aStaffActor, must } from './builders.testing.ts';
import { createCall } from './create-call.server.ts';
import { returnAmendment, signAmendment } from './decide-amendment.server.ts';
import { callInForce } from './in-force.server.ts';
import { publishCall } from './publish-call.server.ts';
import { readDraftOf, readOverview } from './read-organised.server.ts';
import { listPublicCalls, readPublicCall, readVersions } from './read-public.server.ts';
import { saveDraft } from './save-draft.server.ts';

/** The amendment of a call that waits for its second signature. */
async function waiting(callId: string) {
  const { id } = await db.callAmendment.findFirstOrThrow({ where: { callId, state: 'proposed' } });
  return { callId, amendmentId: id };
}

/** A published call with an amended quota proposed. */
async function anAmendmentProposed() {
  const made = await aPublishedCall();
  const { call, content, organiser } = made;
  const tracks = content.tracks.map((t) => ({ ...t, quota: t.quota + 1 }));
  const draft = { ...content, tracks };
  const { revision } = must(
    await saveDraft(organiser, { callId: call.id, revision: call.draftRevision, content: draft }),
  );
  must(await amendCall(organiser, { callId: call.id, revision, reason: '增加名额' }));
  return { ...made, revision, draft, amendment: await waiting(call.id) };
}

it('an amendment is signed by another organiser, once, and by nobody who proposed it', async () => {
  const { organiser, call, revision, amendment } = await anAmendmentProposed();
  expect(await signAmendment(organiser, amendment)).toMatchObject({ refusal: { code: 'call.amendmentOwn' } });
  expect(await amendCall(organiser, { callId: call.id, revision, reason: '再改' })).toMatchObject({
    refusal: { code: 'call.amendmentOpen' },
  });
  expect(await signAmendment(aStaffActor('secretary'), amendment)).toMatchObject({
    refusal: { code: 'forbidden' },
  });
  const signed = await Promise.all([1, 2].map(() => signAmendment(aStaffActor('organiser'), amendment)));
  expect(signed.filter((s) => s.ok)).toHaveLength(1);
  expect(await db.callVersion.count({ where: { callId: call.id } })).toBe(2);
});

it('an amendment that is returned or taken back changes nothing, and can be proposed again', async () => {
  const { organiser, call, revision, amendment } = await anAmendmentProposed();
  expect(await returnAmendment(organiser, { ...amendment, reason: ' ' })).toMatchObject({
    refusal: { code: 'call.reasonMissing' },
  });
  must(await returnAmendment(organiser, { ...amendment, reason: '有误' }));
  expect(await signAmendment(aStaffActor('organiser'), amendment)).toMatchObject({
    refusal: { code: 'call.amendmentDecided' },
  });
  expect(await db.callVersion.count({ where: { callId: call.id } })).toBe(1);
  must(await amendCall(organiser, { callId: call.id, revision, reason: '增加名额' }));
});

it('a deadline that only moves later is published at once, and voids what was proposed before it', async () => {
  const { organiser, call, content, revision, draft, amendment } = await anAmendmentProposed();
  must(await returnAmendment(organiser, { ...amendment, reason: '先延期' }));
  const later = (text: string) => new Date(Date.parse(text) + 7 * 86_400_000).toISOString();
  const timetable = {
    ...content.timetable,
    submissionDeadline: later(content.timetable.submissionDeadline),
    reviewUntil: later(content.timetable.reviewUntil),
  };
  const moved = must(
    await saveDraft(organiser, { callId: call.id, revision, content: { ...content, timetable } }),
  );
  expect(
    must(await amendCall(organiser, { callId: call.id, revision: moved.revision, reason: '延期' })),
  ).toEqual({ inForce: true });
  // With the quota beside it, another has to sign.
  const both = must(
    await saveDraft(organiser, {
      callId: call.id,
      revision: moved.revision,
      content: {
        ...draft,
        timetable: { ...timetable, submissionDeadline: later(timetable.submissionDeadline) },
      },
    }),
  );
  expect(
    must(await amendCall(organiser, { callId: call.id, revision: both.revision, reason: '延期' })),
  ).toEqual({ inForce: false });
});

it('the database takes no second text that nobody else signed, and no signature of who proposed it', async () => {
  const { organiser, call, draft, amendment } = await anAmendmentProposed();
  const version = { callId: call.id, number: 2, content: draft, contentHash: 'x', changes: [] };
  await expect(
    db.callVersion.create({ data: { ...version, publishedById: organiser.userId } }),
  ).rejects.toThrow(/signed by another/);
  const id = { id: amendment.amendmentId };
  await expect(
    db.callAmendment.update({ where: id, data: { state: 'signed', decidedById: organiser.userId } }),
  ).rejects.toThrow(/another person/);
  await expect(db.callAmendment.update({ where: id, data: { reason: '别的' } })).rejects.toThrow(/stays/);
  await db.callAmendment.update({ where: id, data: { state: 'signed', decidedById: 'another' } });
  // A signature given in another transaction, or under another text, is none.
  await expect(db.callVersion.create({ data: { ...version, publishedById: 'another' } })).rejects.toThrow(
    /signed by another/,
  );
});

it('a published call is amended by a second version that says what changed and why', async () => {
  const { call, content, organiser } = await aPublishedCall();
  const amended = { ...content, tracks: content.tracks.map((t, i) => (i === 0 ? { ...t, quota: 4 } : t)) };
  const { revision } = must(
    await saveDraft(organiser, { callId: call.id, revision: call.draftRevision, content: amended }),
  );
  expect(must(await amendCall(organiser, { callId: call.id, revision, reason: '增加名额' }))).toEqual({
    inForce: false,
  });
  expect((await callInForce(db, call.id)).content.tracks[0]?.quota).toBe(3);
  must(await signAmendment(aStaffActor('organiser'), await waiting(call.id)));
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
    'call.proposeAmendment',
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
