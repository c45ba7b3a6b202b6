import { aPdf, aZip } from '#app/cli/rehearsal/documents.ts';
import type { CallContent, Criterion } from '#app/competition/call/content.ts';
import { createCall } from '#app/competition/call/create-call.server.ts';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { publishCall } from '#app/competition/call/publish-call.server.ts';
import { saveDraft as saveCallDraft } from '#app/competition/call/save-draft.server.ts';
import { drawPanel } from '#app/competition/panel/draw/draw-panel.server.ts';
import { signCommitment } from '#app/competition/panel/membership/sign-commitment.server.ts';
import { openRound } from '#app/competition/panel/round/open-round.server.ts';
import { startRound } from '#app/competition/panel/round/start-round.server.ts';
import { lockSheet } from '#app/competition/scoring/sheet/lock-sheet.server.ts';
import { saveSheet } from '#app/competition/scoring/sheet/save-sheet.server.ts';
import { accept } from '#app/competition/screening/accept.server.ts';
import { checklistItems } from '#app/competition/screening/checklist.ts';
import { saveChecklist } from '#app/competition/screening/save-checklist.server.ts';
import { saveDraft } from '#app/competition/submission/save-draft.server.ts';
import { startDraft } from '#app/competition/submission/start-draft.server.ts';
import { submit } from '#app/competition/submission/submit.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { judges } from './accounts.ts';
import { moved } from './owner.ts';
import { must, person } from './people.ts';
import { type DemoSolution, sectionsOf } from './solutions.ts';
import { storeFile } from './store-file.ts';
import { units } from './units.ts';

const DAY = 86_400_000;

/** Publishes the programme's call, by the verbs. @returns its id */
export async function publish({
  slug,
  suffix,
  quota,
  trackKeys,
  openDays,
  review,
}: {
  slug: string;
  suffix: { zh: string; en: string };
  quota: number;
  trackKeys?: string[];
  openDays: number;
  review?: CallContent['review'];
}): Promise<string> {
  const organiser = await person('organiser1');
  const now = Date.now();
  const content = defaultCallContent({
    opensAt: new Date(now - DAY),
    submissionDeadline: new Date(now + openDays * DAY),
    reviewUntil: new Date(now + (openDays + 20) * DAY),
  });
  const title = { zh: `${content.title.zh}${suffix.zh}`, en: `${content.title.en}${suffix.en}` };
  const tracks = content.tracks
    .filter((track) => !trackKeys || trackKeys.includes(track.key))
    .map((track) => ({ ...track, quota }));
  const { callId } = must(await createCall(organiser, { title: title.zh, slug }), `drafting ${slug}`);
  const { revision } = must(
    await saveCallDraft(organiser, {
      callId,
      revision: 1,
      content: { ...content, title, tracks, ...(review && { review }) },
    }),
    `writing ${slug}`,
  );
  must(await publishCall(organiser, { callId, revision }), `publishing ${slug}`);
  return callId;
}

/** Drafts an entry with its files and, if it came so far, submits it. */
export async function enter(callId: string, providerId: string, solution: DemoSolution): Promise<string> {
  const owner = await person(units.find((u) => u.key === solution.unit)?.ownerId.replace('demo-', '') ?? '');
  const { title, track, summary, budget, site, stage } = solution;
  const submissionId = must(
    await startDraft(owner, { callId, providerId, trackKey: track, title }),
    `starting ${title}`,
  );
  const startDate = new Date(Date.now() + 90 * DAY).toISOString().slice(0, 10);
  const content = {
    title,
    summary,
    sections: sectionsOf(solution),
    fields: { budget: String(budget), pilotSite: site, startDate },
    declared: stage === 'submitted',
  };
  must(await saveDraft(owner, { submissionId, revision: 1, trackKey: track, content }), `writing ${title}`);
  const files = [
    {
      slot: 'proposal',
      file: await aPdf(`${title}-申报书.pdf`, { title: 'Proposal', pages: 6, paddingKilobytes: 40 }),
    },
    { slot: 'commitment', file: await aPdf('承诺书.pdf', { title: 'Letter of commitment', pages: 1 }) },
    ...(stage === 'submitted' ? [{ slot: 'rights', file: aZip('知识产权证明.zip') }] : []),
  ];
  for (const { slot, file } of files) {
    const fileId = await storeFile(file, {
      ownerId: owner.userId,
      purpose: 'submission',
      scope: submissionId,
    });
    await db.submissionFile.create({ data: { submissionId, slot, fileId, addedById: owner.userId } });
  }
  if (stage === 'submitted') must(await submit(owner, submissionId), `submitting ${title}`);
  return submissionId;
}

/** The deadline has just passed, forty days after the opening: the one thing of the demonstration that time would do. */
export async function passDeadline(callId: string): Promise<void> {
  const [opensAt, submissionDeadline] = [new Date(Date.now() - 40 * DAY), new Date(Date.now() - 1000)];
  const sql = `UPDATE "Call" SET "opensAt" = $2, "submissionDeadline" = $3 WHERE id = $1`;
  await moved('Call', 'as_published', sql, [callId, opensAt, submissionDeadline]);
}

/** Screens one entry and accepts it. */
export async function screen(submissionId: string): Promise<void> {
  const secretary = await person('secretary1');
  const checklist = Object.fromEntries(checklistItems.map((item) => [item, 'pass' as const]));
  must(await saveChecklist(secretary, submissionId, 0, { checklist, note: '' }), 'the checklist');
  must(await accept(secretary, submissionId), 'accepting');
}

/** Draws the panels, has everyone sign, and opens the round. @returns the round's id */
export async function openReview(callId: string, trackKeys: string[]): Promise<string> {
  const secretary = await person('secretary1');
  const roundId = must(await startRound(secretary, callId), 'setting up the round');
  for (const trackKey of trackKeys)
    must(await drawPanel(secretary, { roundId, trackKey }), `drawing ${trackKey}`);
  await everyoneSigns(roundId);
  must(await openRound(secretary, roundId), 'opening the round');
  return roundId;
}

/** Everyone drawn for a round signs the commitment. */
export async function everyoneSigns(roundId: string): Promise<void> {
  for (const member of await db.panelMember.findMany({
    where: { roundId, state: 'drawn' },
    include: { expert: true },
  })) {
    const judge = judges.find((j) => j.id === member.expert.userId);
    if (judge)
      must(
        await signCommitment(await person(judge.id.replace('demo-', '')), {
          memberId: member.id,
          signedName: judge.name,
        }),
        `${judge.name} signing`,
      );
  }
}

/** A mark between 62 and 92 per cent of the points, in half points, the same at every seed for the same judge and solution. */
function markOf({ points }: Criterion, taste: number): number {
  return Math.round((points * (62 + (taste % 31))) / 50) * 50;
}

/** Judges fill in and lock their sheets; with `only`, the first so many assignments alone. */
export async function score(
  roundId: string,
  criteria: readonly Criterion[],
  only = Number.POSITIVE_INFINITY,
): Promise<void> {
  const assignments = await db.assignment.findMany({
    where: { roundId, cancelledAt: null },
    include: { expert: true },
    orderBy: [{ expertId: 'asc' }, { submissionId: 'asc' }],
  });
  const solutions = [...new Set(assignments.map((a) => a.submissionId))];
  for (const [index, { id, expert, submissionId }] of assignments.entries()) {
    if (index >= only) return;
    const judge = await person(expert.userId?.replace('demo-', '') ?? '');
    const quality = solutions.indexOf(submissionId) * 11;
    const marks = Object.fromEntries(
      criteria.map((criterion, i) => [criterion.key, markOf(criterion, quality + index * 3 + i * 5)]),
    );
    const comments = Object.fromEntries(
      criteria.map((criterion) => [
        criterion.key,
        '思路清楚，关键指标有检测依据；建议补充一年以上的运行数据。',
      ]),
    );
    const content = {
      marks,
      comments,
      overallComment: '场景选择贴近民生，落地条件较好，推广成本需进一步论证。',
      vetoes: [],
    };
    must(await saveSheet(judge, { assignmentId: id, revision: 0, content }), 'a sheet');
    must(await lockSheet(judge, id), 'locking a sheet');
  }
}
