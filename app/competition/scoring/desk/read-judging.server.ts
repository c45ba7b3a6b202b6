import { entrySelect, eyeOf, seatSelect } from '#app/competition/panel/eye/eye.server.ts';
import { seenDocuments } from '#app/competition/panel/eye/seen-documents.server.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { mayBeWritten } from '../sheet/may-be-written.ts';
import { inRoundTracks } from '../sheet/rubric.ts';
import { sheetContentSchema } from '../sheet/sheet.ts';
import { ownMarks, unfinishedAfter } from './own-sheets.ts';
import { ownWords } from './stored-drafts.server.ts';

export type JudgingPage = Extract<Awaited<ReturnType<typeof readJudging>>, { ok: true }>['value'];

/** One solution as the judge's eye sees it, and the judge's own sheets. */
export async function readJudging(actor: Actor, assignmentId: string) {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  const eye = await eyeOf(db, expertId);
  const assignment = await db.assignment.findFirst({
    where: { ...eye.assignments, id: assignmentId },
    include: {
      round: { select: { ...seatSelect, id: true, state: true, configuration: true } },
      submission: { select: entrySelect },
      sheets: { orderBy: { number: 'desc' } },
      review: { select: { concludedAt: true, cancelledAt: true } },
    },
  });
  if (!assignment) return refuse('notFound');
  const { id: roundId } = assignment.round;
  const entry = eye.entry(assignment.round, assignment.submission);
  const rules = roundConfigurationSchema.parse(assignment.round.configuration);
  const neighbours = await db.assignment.findMany({
    where: { ...eye.assignments, roundId },
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
    track: inRoundTracks(rules, assignment.trackKey),
    rubric: rules.rubric,
    ...entry,
    documents: await seenDocuments(eye, assignment),
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
