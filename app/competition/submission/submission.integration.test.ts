import { describe, expect, it } from 'vitest';
import { aPublishedCall, aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { filePurposes } from '#app/files.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { deadlinePassed } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { walkTo } from '#app/platform/lifecycle/walk.testing.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import {
  aCompleteDraft,
  aSubmittedSolution,
  attachFiles,
  aUnit,
  completeContent,
} from './builders.testing.ts';
import { answerMembership, inviteConsortiumMember } from './consortium.server.ts';
import { discardDraft } from './discard-draft.server.ts';
import { removeFile } from './files.server.ts';
import { submissionLife } from './lifecycle.ts';
import { listSubmissions, readListed } from './read-all.server.ts';
import { mySubmissions, readOwn, readReceipt } from './read-own.server.ts';
import { isReceiptNumber } from './receipt-number.ts';
import { saveDraft } from './save-draft.server.ts';
import { startDraft } from './start-draft.server.ts';
import { submit } from './submit.server.ts';
import { withdraw } from './withdraw.server.ts';

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.code);
const closeCall = (id: string) => deadlinePassed(id);

describe('submitting', () => {
  it('gives a receipt whose number, time and hash are stored with the version', async () => {
    const { actor, submissionId, receipt } = await aSubmittedSolution();
    expect(isReceiptNumber(receipt.receiptNumber)).toBe(true);
    const read = must(await readReceipt(actor, submissionId, receipt.versionId));
    expect(read).toMatchObject({ receiptNumber: receipt.receiptNumber, version: 1, isCurrent: true });
    expect(read.files.map((f) => f.name)).toEqual(['commitment.pdf', 'proposal.pdf']);
    expect(read.manifestHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses what is late, says the deadline and the arrival, and keeps the draft', async () => {
    const { call, actor, submissionId } = await aCompleteDraft();
    await closeCall(call.call.id);
    const outcome = await submit(actor, submissionId);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'submission.late' } });
    const params = outcome.ok ? {} : outcome.refusal.params;
    expect(params?.deadline).toMatch(/\d{4}\/\d/);
    expect(params?.arrived).toMatch(/\d{4}\/\d/);
    expect(await db.submissionVersion.count({ where: { submissionId } })).toBe(0);
    expect((await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).title).not.toBe('');
  });

  it('makes a second version before the deadline; the first receipt is still read', async () => {
    const { call, actor, submissionId, revision, receipt } = await aSubmittedSolution();
    const content = completeContent(call, '改过的标题');
    const { trackKey } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    must(await saveDraft(actor, { submissionId, revision, trackKey, content }));
    const second = must(await submit(actor, submissionId));
    expect(second.receiptNumber).toContain('-2-');
    expect(must(await readReceipt(actor, submissionId, receipt.versionId)).isCurrent).toBe(false);
    expect(must(await readReceipt(actor, submissionId, second.versionId)).isCurrent).toBe(true);
  });

  it('eight submits at once of one draft make one version, one receipt, one record and one letter', async () => {
    const { call, actor, submissionId } = await aCompleteDraft();
    const letters = async () =>
      (
        await db.$queryRaw<
          unknown[]
        >`SELECT 1 FROM pgboss.job WHERE data->'data'->>'text' LIKE ${`%${submissionId}%`}
        OR (data->>'name' = 'mail.send' AND data->'data'->>'to' = ${actor.email})`
      ).length;
    const before = await letters();
    const receipts = await Promise.all(Array.from({ length: 8 }, () => submit(actor, submissionId)));
    expect(new Set(receipts.map((outcome) => must(outcome).receiptNumber)).size).toBe(1);
    expect(await db.submissionVersion.count({ where: { submissionId } })).toBe(1);
    const recorded = { action: 'submission.submit', subjectId: submissionId };
    expect(await db.auditEntry.count({ where: recorded })).toBe(1);
    expect(await letters()).toBe(before + 1);
    await closeCall(call.call.id);
    const [first] = receipts;
    expect(await submit(actor, submissionId)).toEqual(first);
  });

  it('refuses an unverified unit, an incomplete draft and one entry too many', async () => {
    expect(
      codeOf(
        await aCompleteDraft({ unit: await aUnit({ verified: false }) }).then((d) =>
          submit(d.actor, d.submissionId),
        ),
      ),
    ).toBe('submission.unverified');
    const { call, actor, providerId } = await aSubmittedSolution();
    const empty = must(
      await startDraft(actor, { callId: call.call.id, providerId, trackKey: 'smart-traffic', title: '' }),
    );
    expect(codeOf(await submit(actor, empty))).toBe('submission.incomplete');
    const unit = { actor, providerId };
    for (const _ of [2, 3]) await aSubmittedSolution({ call, unit });
    const fourth = await aCompleteDraft({ call, unit });
    expect(codeOf(await submit(fourth.actor, fourth.submissionId))).toBe('submission.tooMany');
  });

  it('gives every number once, however many arrive together', async () => {
    const call = await aPublishedCall();
    const drafts = await Promise.all(Array.from({ length: 20 }, () => aCompleteDraft({ call })));
    const receipts = await Promise.all(drafts.map((d) => submit(d.actor, d.submissionId)));
    expect(new Set(receipts.map((r) => must(r).receiptNumber)).size).toBe(20);
    const { _max } = await db.submission.aggregate({
      where: { callId: call.call.id },
      _max: { number: true },
    });
    expect(_max.number).toMatch(/-0020$/);
  });
});

describe('drafting', () => {
  it('refuses a stale write and leaves what is stored as it was', async () => {
    const { call, actor, submissionId, revision } = await aCompleteDraft();
    const write = (title: string) =>
      saveDraft(actor, {
        submissionId,
        revision,
        trackKey: 'robot-community',
        content: completeContent(call, title),
      });
    const first = must(await write('甲的标题文字'));
    // the answer was lost, and the same is sent again
    expect(await write('甲的标题文字')).toEqual({ ok: true, value: first });
    const refused = await write('乙的标题文字');
    expect(refused).toMatchObject({
      refusal: { code: 'submission.stale', params: { revision: revision + 1 } },
    });
    expect(refused.ok ? '' : refused.refusal.params?.at).toMatch(/\d{4}\/\d/);
    expect((await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).title).toBe(
      '甲的标题文字',
    );
  });

  it('leaves track and title of what was submitted alone until it is submitted again', async () => {
    const { call, actor, submissionId, revision } = await aSubmittedSolution();
    const entry = () => db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    const before = await entry();
    const content = completeContent(call, '改到另一赛道的标题');
    must(await saveDraft(actor, { submissionId, revision, trackKey: 'smart-traffic', content }));
    expect(await entry()).toMatchObject({ trackKey: before.trackKey, title: before.title });
    must(await submit(actor, submissionId));
    expect(await entry()).toMatchObject({ trackKey: 'smart-traffic', title: content.title });
  });

  it('hides an entry from other units, and its people from nobody', async () => {
    const { actor, submissionId } = await aSubmittedSolution();
    const stranger = await aUnit();
    expect(codeOf(await readOwn(stranger.actor, submissionId))).toBe('notFound');
    expect(codeOf(await submit(stranger.actor, submissionId))).toBe('notFound');
    expect(codeOf(await removeFile(stranger.actor, { submissionId, fileId: 'x' }))).toBe('notFound');
    expect(codeOf(await readOwn(actor, submissionId))).toBe('done');
  });

  it('keeps the files of a draft from the staff until a version with them was handed in', async () => {
    const { actor, submissionId } = await aCompleteDraft();
    const stranger = await aUnit();
    const staff = (['secretary', 'organiser', 'supervisor'] as const).map((role) => aStaffActor(role));
    const file = await db.storedFile.findFirstOrThrow({ where: { scope: submissionId } });
    const reads = (who: Actor | null) => filePurposes.get('submission')?.mayRead(who, file);
    expect(await reads(actor)).toBe(true);
    for (const one of [...staff, stranger.actor, null]) expect(await reads(one)).toBe(false);
    must(await submit(actor, submissionId));
    for (const one of [actor, ...staff]) expect(await reads(one)).toBe(true);
    for (const one of [stranger.actor, aStaffActor('finance'), null]) expect(await reads(one)).toBe(false);
    // What is added for the next version is again the unit's own.
    await attachFiles(submissionId, actor.userId, ['annexes']);
    const added = await db.storedFile.findFirstOrThrow({
      where: { scope: submissionId, name: 'annexes.pdf' },
    });
    expect(await filePurposes.get('submission')?.mayRead(staff[0] ?? null, added)).toBe(false);
    expect(await filePurposes.get('submission')?.mayRead(actor, added)).toBe(true);
  });

  it('counts a member of the consortium only once its owner has confirmed', async () => {
    const { actor, submissionId } = await aCompleteDraft();
    const member = await aUnit();
    const { creditCode } = await db.provider.findUniqueOrThrow({ where: { id: member.providerId } });
    must(await inviteConsortiumMember(actor, { submissionId, creditCode, responsibilities: '运维' }));
    expect(codeOf(await submit(actor, submissionId))).toBe('submission.incomplete');
    const { id: memberId } = await db.consortiumMember.findFirstOrThrow({ where: { submissionId } });
    expect(codeOf(await answerMembership(actor, { memberId, confirm: true }))).toBe('notFound');
    must(await answerMembership(member.actor, { memberId, confirm: true }));
    expect(codeOf(await readOwn(member.actor, submissionId))).toBe('done');
  });
});

describe('the staff', () => {
  it('lists what was submitted, and nobody else may', async () => {
    const { call, actor } = await aSubmittedSolution({ title: '唯一的方案标题' });
    await aCompleteDraft({ call });
    const filter = { trackKey: '', state: '', text: '唯一的', page: 1, all: false };
    const listed = must(await listSubmissions(aStaffActor('organiser'), call.call.id, filter));
    expect(listed.total).toBe(1);
    expect(readListed(JSON.parse(listed.lines))).toMatchObject({ title: '唯一的方案标题', version: 1 });
    expect(codeOf(await listSubmissions(actor, call.call.id, filter))).toBe('forbidden');
  });

  it('throws a draft away that was never submitted, without a reason, and no entry that was', async () => {
    const { actor, submissionId } = await aCompleteDraft();
    const submitted = await aSubmittedSolution();
    expect(codeOf(await discardDraft(submitted.actor, submissionId))).toBe('notFound');
    expect(codeOf(await discardDraft(submitted.actor, submitted.submissionId))).toBe(
      'submission.notDiscardable',
    );
    must(await discardDraft(actor, submissionId));
    expect((await mySubmissions(actor)).rows.map(({ id }) => id)).not.toContain(submissionId);
    expect(codeOf(await discardDraft(actor, submissionId))).toBe('submission.notDiscardable');
  });

  it('keeps a withdrawn entry on record, and refuses to withdraw once it is public', async () => {
    const { actor, submissionId } = await aSubmittedSolution();
    must(await withdraw(actor, { submissionId, reason: '合作方退出' }));
    expect(await db.submissionVersion.count({ where: { submissionId } })).toBe(1);
    expect(codeOf(await withdraw(actor, { submissionId, reason: '再次' }))).toBe(
      'submission.notWithdrawable',
    );
    const second = await aSubmittedSolution();
    await walkTo(db, submissionLife, second.submissionId, 'inPublicity');
    expect(codeOf(await withdraw(second.actor, { submissionId: second.submissionId, reason: '反悔' }))).toBe(
      'submission.notWithdrawable',
    );
  });
});
