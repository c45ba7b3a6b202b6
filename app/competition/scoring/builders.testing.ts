import { randomUUID } from 'node:crypto';
import { aCallRow, anExpertRow, aSubmissionRow } from '#app/competition/builders.testing.ts';
import { assignmentRulesSchema } from '#app/competition/call/content.ts';
import { roundLife } from '#app/competition/panel/round/round-life.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { keepMade } from '#app/platform/files/storage/keep-made.server.ts';
import { walkTo } from '#app/platform/lifecycle/walk.testing.ts';
import type { SheetContent } from './sheet/sheet.ts';

const text = (zh: string) => ({ zh, en: '' });
const criterion = (key: string, points: number) => ({
  key,
  name: text(key),
  description: text(''),
  points,
  anchors: [
    { from: Math.floor(points / 2), label: text('好'), text: text('') },
    { from: 0, label: text('差'), text: text('') },
  ],
});

/** Rules of a round with two criteria of 60 and 40 points; comments only for a mark of nothing. */
export const rules = {
  rubric: {
    criteria: [criterion('innovation', 60), criterion('safety', 40)],
    vetoes: [{ key: 'plagiarism', name: text('抄袭') }],
    commentBelowPercent: 0,
    commentAbovePercent: 101,
    stepCentipoints: 50,
    phrases: [],
  },
  ranking: {
    method: 'trimmedMean' as const,
    trimFrom: 5,
    passMarkCentipoints: 7000,
    tieBreaks: ['untrimmedMean', 'innovation'],
  },
  panel: {
    size: 5,
    reserves: 0,
    blind: false,
    cooperationYears: 3,
    assignment: assignmentRulesSchema.parse({}),
    commitment: text('承诺'),
  },
  tracks: [{ key: 'robot-community', name: text('机器人社区'), description: text(''), quota: 2 }],
};

/** Someone signed in, with nothing but what is given. */
export function anActor(given: Partial<Actor>): Actor {
  return {
    userId: 'someone',
    name: '某人',
    email: 'someone@example.com',
    roles: [],
    providers: [],
    expertId: null,
    twoFactor: true,
    locale: 'zh-CN',
    ...given,
  };
}
export const aSecretary = anActor({ userId: 'secretary-1', roles: ['secretary'] });

/** A file that is there only in the database, or one with bytes. */
export interface AFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A submitted version with one stored PDF, written in one transaction as the database asks. */
async function aVersionWithFile(submissionId: string, given?: AFile) {
  const id = randomUUID();
  const kept = given && (await keepMade(given.bytes));
  const about = {
    name: given?.name ?? '方案.pdf',
    type: given?.type ?? 'application/pdf',
    size: BigInt(kept?.size ?? 1000),
    sha256: kept?.sha256 ?? 'a'.repeat(64),
  };
  const file = await db.storedFile.create({
    data: {
      id,
      ...about,
      ownerId: 'owner-1',
      purpose: 'submission',
      scope: submissionId,
      storageKey: kept?.storageKey ?? id,
    },
  });
  const version = await db.submissionVersion.create({
    data: {
      submissionId,
      number: 1,
      callVersionId: 'v1',
      trackKey: 'robot-community',
      content: { title: '机器人社区' },
      manifest: {},
      manifestHash: id,
      receiptNumber: id,
      submittedById: 'owner-1',
      files: { create: { fileId: id, slot: 'plan', ...about } },
    },
  });
  return { version, file };
}

/** An open round of one track in which every judge has signed and is assigned to every solution. */
export async function aRoundToScore({
  judges = 1,
  solutions = 1,
  blind = false,
  file: given,
}: {
  judges?: number;
  solutions?: number;
  blind?: boolean;
  file?: AFile;
} = {}) {
  const call = await aCallRow();
  const round = await db.round.create({
    data: {
      callId: call.id,
      number: 1,
      blind,
      callVersionId: 'v1',
      configuration: rules,
      createdById: 'secretary-1',
    },
  });
  const experts = await Promise.all(Array.from({ length: judges }, () => anExpertRow()));
  await db.panelMember.createMany({
    data: experts.map((e, i) => ({
      roundId: round.id,
      trackKey: 'robot-community',
      expertId: e.id,
      drawPosition: i + 1,
    })),
  });
  await db.panelMember.updateMany({ where: { roundId: round.id }, data: { state: 'committed' } });
  await walkTo(db, roundLife, round.id, 'open');
  const entries = [];
  for (let i = 0; i < solutions; i++) {
    const submission = await aSubmissionRow({ callId: call.id });
    const { version, file } = await aVersionWithFile(submission.id, given);
    await db.submission.update({
      where: { id: submission.id },
      data: { number: `${call.slug}-${i + 1}`, currentVersionId: version.id },
    });
    await walkTo(db, submissionLife, submission.id, 'inReview');
    const assignments = [];
    for (const expert of experts) {
      assignments.push(
        await db.assignment.create({
          data: {
            roundId: round.id,
            trackKey: 'robot-community',
            expertId: expert.id,
            submissionId: submission.id,
            versionId: version.id,
          },
        }),
      );
    }
    entries.push({ submission, version, file, assignments });
  }
  return {
    call,
    round,
    entries,
    judges: experts.map((e) => anActor({ userId: `user-${e.id}`, expertId: e.id, name: e.name })),
  };
}

/** A complete sheet; marks in points. */
export function aSheet(innovation: number, safety: number, more: Partial<SheetContent> = {}): SheetContent {
  return {
    marks: { innovation: innovation * 100, safety: safety * 100 },
    comments: {},
    overallComment: '',
    vetoes: [],
    ...more,
  };
}
