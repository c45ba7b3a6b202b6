import { describe, expect, it } from 'vitest';
import { aCallRow, aSubmissionRow, aVersionRow } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { aClearUnit } from '#app/competition/provider/credit/builders.testing.ts';
import { recordCheck } from '#app/competition/provider/credit/record-check.server.ts';
import { deadlinePassed } from '#app/platform/database/as-owner.testing.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { accept } from './accept.server.ts';
import { checklistItems } from './checklist.ts';
import { answerRefusal, proposeRefusal } from './refuse.server.ts';
import { returnForCorrection } from './return-for-correction.server.ts';
import { saveChecklist } from './save-checklist.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const [secretary, second] = [aStaffActor('secretary'), aStaffActor('secretary')];
const tomorrow = () => new Date(Date.now() + 86_400_000);
const passed = Object.fromEntries(checklistItems.map((item) => [item, 'pass' as const]));
const stateOf = async (id: string) => (await db.submission.findUniqueOrThrow({ where: { id } })).state;

/** A submitted entry whose call's deadline has passed, unless `open`. */
async function anEntry({ open = false, creditCheck = 'advised' as 'advised' | 'required' } = {}) {
  const call = await aCallRow();
  const at = new Date();
  const content = defaultCallContent({ opensAt: at, submissionDeadline: at, reviewUntil: at });
  content.eligibility.creditCheck = creditCheck;
  const { id: versionId } = await db.callVersion.create({
    data: { callId: call.id, number: 1, content, contentHash: 'h', changes: [], publishedById: 'o' },
  });
  await db.call.update({ where: { id: call.id }, data: { currentVersionId: versionId } });
  const { id } = await aSubmissionRow({ callId: call.id });
  const version = await aVersionRow(id);
  await db.submission.update({ where: { id }, data: { currentVersionId: version.id, state: 'submitted' } });
  if (!open) await deadlinePassed(call.id, 1000);
  const lead = (await db.submission.findUniqueOrThrow({ where: { id } })).leadProviderId;
  return { id, call, lead };
}

describe('screening', () => {
  it('decides nothing before the deadline, as a new version may still come', async () => {
    const { id } = await anEntry({ open: true });
    must(await saveChecklist(secretary, id, 0, { checklist: passed, note: '' }));
    expect(await accept(secretary, id)).toEqual(refusal('screening.beforeDeadline'));
    expect(await proposeRefusal(secretary, { submissionId: id, reasons: '不符合申报条件' })).toEqual(
      refusal('screening.beforeDeadline'),
    );
    expect(
      await returnForCorrection(secretary, { submissionId: id, reasons: '缺盖章页', deadline: tomorrow() }),
    ).toEqual(refusal('screening.beforeDeadline'));
    expect(await stateOf(id)).toBe('submitted');
  });

  it('accepts only what passes on every item, and says who did', async () => {
    const { id } = await anEntry();
    expect(await accept(secretary, id)).toEqual(refusal('screening.checklistIncomplete'));
    const { creditChecked: _, ...partly } = passed;
    const revision = must(await saveChecklist(secretary, id, 0, { checklist: partly, note: '' }));
    expect(await accept(secretary, id)).toEqual(refusal('screening.checklistIncomplete'));
    const failing = { ...passed, sealsPresent: 'fail' as const };
    const next = must(await saveChecklist(secretary, id, revision, { checklist: failing, note: '缺章' }));
    expect(await accept(secretary, id)).toEqual(refusal('screening.checklistIncomplete'));
    expect(await saveChecklist(second, id, revision, { checklist: passed, note: '' })).toEqual(
      refusal('stale'),
    );
    must(await saveChecklist(second, id, next, { checklist: passed, note: '' }));
    must(await accept(secretary, id));
    expect(await stateOf(id)).toBe('accepted');
    expect(await accept(secretary, id)).toEqual(refusal('screening.notWaiting'));
    const [entry] = await db.auditEntry.findMany({ where: { action: 'screening.accept', subjectId: id } });
    expect(entry?.actorId).toBe(secretary.userId);
  });

  it('accepts no unit that stands on a credit list; one that nobody looked up only where the call does not require it', async () => {
    const passing = async (entry: { id: string }) =>
      must(await saveChecklist(secretary, entry.id, 0, { checklist: passed, note: '' }));
    const entry = await anEntry();
    await passing(entry);
    const found = {
      providerId: entry.lead,
      results: { seriousViolation: 'hit', abnormalOperation: 'clear', judgmentDebtor: 'clear' } as const,
      source: '信用中国',
      checkedAt: new Date(),
      reference: 'R-1',
      evidenceFileId: '',
      detail: '列入决定书〔2026〕1号',
    };
    must(await recordCheck(secretary, found));
    expect(await accept(secretary, entry.id)).toEqual(refusal('screening.creditHit'));
    await aClearUnit(entry.lead);
    must(await accept(secretary, entry.id));

    const strict = await anEntry({ creditCheck: 'required' });
    await passing(strict);
    expect(await accept(secretary, strict.id)).toEqual(refusal('screening.creditMissing'));
    await aClearUnit(strict.lead);
    must(await accept(secretary, strict.id));

    const matched = await anEntry();
    await passing(matched);
    const now = new Date();
    const answered = {
      providerId: matched.lead,
      method: 'http',
      state: 'answered',
      requestedById: 's',
      checkedAt: now,
      rawAnswer: '{}',
      rawHash: 'a'.repeat(64),
    } as const;
    await transaction(async (tx) => {
      const { id } = await tx.creditInquiry.create({ data: answered });
      const check = {
        inquiryId: id,
        providerId: matched.lead,
        list: 'judgmentDebtor',
        checkedAt: now,
      } as const;
      await tx.creditCheck.create({ data: { ...check, matched: true } });
    });
    expect(await accept(secretary, matched.id)).toEqual(refusal('screening.creditUndecided'));
  });

  it('returns once, with a deadline to come', async () => {
    const { id } = await anEntry();
    const input = { submissionId: id, reasons: '请补充盖章页', deadline: tomorrow() };
    expect(await returnForCorrection(secretary, { ...input, deadline: new Date(0) })).toEqual(
      refusal('screening.deadlinePast'),
    );
    must(await returnForCorrection(secretary, input));
    expect(await stateOf(id)).toBe('returned');
    expect(await returnForCorrection(secretary, input)).toEqual(refusal('screening.notWaiting'));
    await db.submission.update({ where: { id }, data: { state: 'submitted' } });
    expect(await returnForCorrection(secretary, input)).toEqual(refusal('screening.correctedOnce'));
  });

  it('refuses by two people: who proposed cannot confirm, and nothing else is decided meanwhile', async () => {
    const { id } = await anEntry();
    const input = { submissionId: id, reasons: '申报单位不在资格范围' };
    expect(await answerRefusal(second, id, 'confirm')).toEqual(refusal('screening.nothingProposed'));
    must(await saveChecklist(secretary, id, 0, { checklist: passed, note: '' }));
    must(await proposeRefusal(secretary, input));
    expect(await stateOf(id)).toBe('submitted');
    expect(await proposeRefusal(second, input)).toEqual(refusal('screening.alreadyProposed'));
    expect(await accept(second, id)).toEqual(refusal('screening.alreadyProposed'));
    expect(
      await returnForCorrection(second, { submissionId: id, reasons: '缺盖章页', deadline: tomorrow() }),
    ).toEqual(refusal('screening.alreadyProposed'));
    expect(await answerRefusal(secretary, id, 'confirm')).toEqual(refusal('screening.fourEyes'));
    must(await answerRefusal(second, id, 'confirm'));
    expect(await stateOf(id)).toBe('refused');
    expect(await answerRefusal(second, id, 'confirm')).toEqual(refusal('screening.nothingProposed'));
  });

  it('goes on when the second person dismisses the refusal', async () => {
    const { id } = await anEntry();
    must(await saveChecklist(secretary, id, 0, { checklist: passed, note: '' }));
    must(await proposeRefusal(secretary, { submissionId: id, reasons: '申报单位不在资格范围' }));
    must(await answerRefusal(second, id, 'dismiss'));
    must(await accept(secretary, id));
    expect(await stateOf(id)).toBe('accepted');
  });

  it('never refuses what went on or was withdrawn after the proposal', async () => {
    const { id } = await anEntry();
    must(await proposeRefusal(secretary, { submissionId: id, reasons: '申报单位不在资格范围' }));
    await db.submission.update({ where: { id }, data: { state: 'withdrawn' } });
    expect(await answerRefusal(second, id, 'confirm')).toEqual(refusal('screening.notWaiting'));
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it.each(['organiser', 'finance', 'supervisor', 'sysadmin', 'secadmin', 'auditor'] as const)(
    'is for secretaries, not for a %s',
    async (role) => {
      const { id } = await anEntry();
      const actor = aStaffActor(role);
      const input = { submissionId: id, reasons: '申报单位不在资格范围' };
      for (const outcome of [
        await saveChecklist(actor, id, 0, { checklist: passed, note: '' }),
        await accept(actor, id),
        await returnForCorrection(actor, { ...input, deadline: tomorrow() }),
        await proposeRefusal(actor, input),
        await answerRefusal(actor, id, 'confirm'),
      ])
        expect(outcome).toEqual(refusal('forbidden'));
      expect(await db.screening.count({ where: { submissionId: id } })).toBe(0);
    },
  );
});
