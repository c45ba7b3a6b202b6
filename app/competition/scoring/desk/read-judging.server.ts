import { callContentSchema } from '#app/competition/call/content.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { expertOf } from '#app/competition/permissions.ts';
import { submissionContentSchema } from '#app/competition/submission/content.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { mayBeWritten } from '../sheet/may-be-written.ts';
import { inRoundTracks } from '../sheet/rubric.ts';
import { sheetContentSchema } from '../sheet/sheet.ts';
import { visibleTo } from '../visible-assignments.ts';
import { ownMarks, unfinishedAfter } from './own-sheets.ts';
import { ownWords } from './stored-drafts.server.ts';

export type JudgingPage = Extract<Awaited<ReturnType<typeof readJudging>>, { ok: true }>['value'];

/** One solution and the judge's own sheets. In a blind round the entrants' names and the files' names are left out. */
export async function readJudging(actor: Actor, assignmentId: string) {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  const conflicts = await db.conflict.findMany({
    where: { expertId, liftedAt: null },
    select: { submissionId: true },
  });
  const where = { ...visibleTo(expertId), submissionId: { notIn: conflicts.map((c) => c.submissionId) } };
  const assignment = await db.assignment.findFirst({
    where: { ...where, id: assignmentId },
    include: {
      round: { select: { id: true, state: true, blind: true, configuration: true } },
      submission: { select: { number: true, title: true, leadProvider: { select: { name: true } } } },
      sheets: { orderBy: { number: 'desc' } },
      review: { select: { concludedAt: true, cancelledAt: true } },
    },
  });
  if (!assignment) return refuse('notFound');
  const { id: roundId, blind } = assignment.round;
  const rules = roundConfigurationSchema.parse(assignment.round.configuration);
  const neighbours = await db.assignment.findMany({
    where: { ...where, roundId },
    orderBy: [{ trackKey: 'asc' }, { submission: { number: 'asc' } }],
    select: {
      id: true,
      trackKey: true,
      sheets: { orderBy: { number: 'desc' }, take: 1, select: { state: true, marks: true } },
    },
  });
  const list = neighbours.map(({ id, trackKey, sheets: [sheet] }) => ({
    id,
    trackKey,
    state: sheet?.state ?? ('none' as const),
    marks: sheetContentSchema.shape.marks.parse(sheet?.marks ?? {}),
  }));
  const at = neighbours.findIndex((n) => n.id === assignmentId);
  return done({
    id: assignment.id,
    judge: actor.name,
    owner: actor.userId,
    open: mayBeWritten(assignment),
    /** one more review after the round was closed */
    supplementary: assignment.review !== null,
    blind,
    track: inRoundTracks(rules, assignment.trackKey),
    rubric: rules.rubric,
    number: assignment.submission.number,
    title: assignment.submission.title,
    lead: blind ? null : assignment.submission.leadProvider.name,
    documents: await documents(assignment.versionId, blind),
    sheets: assignment.sheets.map((s) => ({
      number: s.number,
      state: s.state,
      revision: s.revision,
      savedAt: s.savedAt,
      lockedAt: s.lockedAt,
      contentHash: s.contentHash,
      totalCentipoints: s.totalCentipoints,
      reopenReason: s.reopenReason,
      content: sheetContentSchema.parse(s),
    })),
    previous: neighbours[at - 1]?.id ?? null,
    next: neighbours[at + 1]?.id ?? null,
    unfinished: unfinishedAfter(list, assignmentId),
    own: ownMarks(
      rules.rubric,
      list.filter((s) => s.trackKey === assignment.trackKey && s.id !== assignmentId),
    ),
    ...(await ownWords(expertId, assignmentId)),
    position: at + 1,
    total: neighbours.length,
  });
}

/** The frozen version as the call's form orders it; what the form no longer names is left out. */
async function documents(versionId: string, blind: boolean) {
  const version = await db.submissionVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      callVersionId: true,
      content: true,
      files: {
        orderBy: { slot: 'asc' },
        select: { fileId: true, slot: true, name: true, type: true, size: true },
      },
    },
  });
  const call = await db.callVersion.findUnique({
    where: { id: version.callVersionId },
    select: { content: true },
  });
  const form = callContentSchema.safeParse(call?.content).data?.form;
  const content = submissionContentSchema.partial().parse(version.content);
  return {
    summary: content.summary ?? '',
    sections:
      form?.sections.map((s) => ({ key: s.key, title: s.title, text: content.sections?.[s.key] ?? '' })) ??
      [],
    fields:
      form?.fields.map((f) => ({ key: f.key, label: f.label, value: content.fields?.[f.key] ?? '' })) ?? [],
    files: version.files.map((f, i) => ({
      id: f.fileId,
      type: f.type,
      slot: form?.files.find((s) => s.key === f.slot)?.title ?? null,
      name: blind ? `${i + 1}.${f.name.split('.').pop() ?? ''}` : f.name,
    })),
  };
}
