import { z } from 'zod';
import { may, subject } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** The panel's comments on one solution, by criterion and as a whole; without judges, marks or the order of sheets. */
export type ConsolidatedComments = { criteria: { key: string; comments: string[] }[]; overall: string[] };

const commentsSchema = z.record(z.string(), z.string());
const byText = (texts: Iterable<string>) =>
  [...new Set(texts)].filter((text) => text.trim() !== '').toSorted();

/**
 * 综合评审意见: what the panel wrote about a solution, for its own units once the final list is announced; null before that.
 * Comments are sorted by their text, so that nothing tells which ones come from one judge.
 */
export async function commentsFor(
  actor: Actor,
  submissionId: string,
): Promise<Outcome<ConsolidatedComments | null>> {
  const submission = await db.submission.findUnique({
    where: { id: submissionId },
    select: {
      callId: true,
      leadProviderId: true,
      members: { where: { removedAt: null, confirmedAt: { not: null } }, select: { providerId: true } },
    },
  });
  if (!submission) return refuse('notFound');
  const memberProviderIds = submission.members.map((m) => m.providerId);
  if (
    !may(
      actor,
      'read',
      subject('Submission', { leadProviderId: submission.leadProviderId, memberProviderIds }),
    )
  )
    return refuse('notFound');
  if (!(await db.finalList.findUnique({ where: { callId: submission.callId }, select: { id: true } })))
    return done(null);
  const sheets = await db.scoreSheet.findMany({
    where: {
      assignment: { submissionId, cancelledAt: null },
      state: 'locked',
      OR: [{ reopenedBy: null }, { reopenedBy: { state: { not: 'locked' } } }],
    },
    select: { comments: true, overallComment: true },
  });
  const comments = sheets.map((s) => commentsSchema.catch({}).parse(s.comments));
  const keys = [...new Set(comments.flatMap((c) => Object.keys(c)))].toSorted();
  return done({
    criteria: keys.map((key) => ({ key, comments: byText(comments.map((c) => c[key] ?? '')) })),
    overall: byText(sheets.map((s) => s.overallComment)),
  });
}
