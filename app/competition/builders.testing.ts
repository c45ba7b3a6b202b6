import { createHash, randomUUID } from 'node:crypto';
import { callLife } from '#app/competition/call/lifecycle.ts';
import { roundLife } from '#app/competition/panel/round/round-life.ts';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { db } from '#app/platform/database/client.server.ts';
import { walkTo } from '#app/platform/lifecycle/walk.testing.ts';

/**
 * Rows for tests that attack the database itself. They are made with the app's own role and obey every constraint;
 * tests of verbs use the verbs.
 */
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const HOUR = 3_600_000;
let counter = 0;
const next = () => ++counter;

export async function aFund({ capFen = 10_000_000_000n } = {}) {
  const kinds = ['appropriation', 'available', 'held', 'committed', 'paid'] as const;
  return db.fund.create({
    data: {
      key: `fund-${randomUUID()}`,
      name: '场景专项资金',
      nameEn: 'Scenario fund',
      capFen,
      accounts: { create: kinds.map((kind) => ({ kind })) },
    },
    include: { accounts: true },
  });
}

export async function aCallRow({
  closesInMs = HOUR,
  maxEntriesPerLead = 3,
  blind = false,
  fundId = null as string | null,
} = {}) {
  const now = Date.now();
  const row = await db.call.create({
    data: {
      slug: `call-${randomUUID()}`,
      draft: {},
      createdById: 'organiser-1',
      fundId,
      maxEntriesPerLead,
      blind,
      opensAt: new Date(now - HOUR),
      submissionDeadline: new Date(now + closesInMs),
      publishedAt: new Date(now - HOUR),
    },
  });
  await walkTo(db, callLife, row.id, 'published');
  return { ...row, state: 'published' as const };
}

export async function aProviderRow() {
  const creditCode = `T${String(next()).padStart(17, '0')}`;
  const row = await db.provider.create({
    data: { creditCode, name: `单位${creditCode}`, kind: 'enterprise', createdById: 'owner-1' },
  });
  await walkTo(db, providerLife, row.id, 'verified');
  return { ...row, verification: 'verified' as const };
}

export async function aSubmissionRow({
  callId,
  leadProviderId,
  state = 'draft' as const,
}: {
  callId: string;
  leadProviderId?: string;
  state?: 'draft' | 'accepted' | 'returned';
}) {
  const row = await db.submission.create({
    data: {
      callId,
      leadProviderId: leadProviderId ?? (await aProviderRow()).id,
      trackKey: 'robot-community',
      title: '机器人社区',
      draft: {},
      createdById: 'owner-1',
    },
  });
  await walkTo(db, submissionLife, row.id, state);
  return { ...row, state };
}

export async function aVersionRow(submissionId: string, number = 1) {
  return db.submissionVersion.create({
    data: {
      submissionId,
      number,
      callVersionId: 'v1',
      trackKey: 'robot-community',
      content: { title: '机器人社区' },
      manifest: { files: [] },
      manifestHash: sha(`${submissionId}:${number}`),
      receiptNumber: `R-${randomUUID()}`,
      submittedById: 'owner-1',
    },
  });
}

export async function anExpertRow() {
  return db.expert.create({
    data: {
      name: `专家${next()}`,
      email: `${randomUUID()}@example.com`,
      unitName: '某大学',
      specialties: ['robot-community'],
      keywords: [],
      createdById: 'secretary-1',
    },
  });
}

/** An open round with one judge assigned to one accepted solution. */
export async function anAssignmentRow() {
  const call = await aCallRow();
  const submission = await aSubmissionRow({ callId: call.id });
  const version = await aVersionRow(submission.id);
  await db.submission.update({
    where: { id: submission.id },
    data: { currentVersionId: version.id },
  });
  await walkTo(db, submissionLife, submission.id, 'accepted');
  const round = await db.round.create({
    data: {
      callId: call.id,
      number: 1,
      blind: false,
      callVersionId: 'v1',
      configuration: {},
      createdById: 'secretary-1',
    },
  });
  await walkTo(db, roundLife, round.id, 'open');
  const expert = await anExpertRow();
  const assignment = await db.assignment.create({
    data: {
      roundId: round.id,
      trackKey: 'robot-community',
      expertId: expert.id,
      submissionId: submission.id,
      versionId: version.id,
    },
  });
  return { call, submission, version, round, expert, assignment };
}

export async function aLockedSheetRow(assignmentId: string) {
  const sheet = await db.scoreSheet.create({ data: { assignmentId } });
  return db.scoreSheet.update({
    where: { id: sheet.id },
    data: {
      state: 'locked',
      lockedAt: new Date(),
      totalCentipoints: 8750,
      contentHash: sha(sheet.id),
      marks: { innovation: 22 },
    },
  });
}
