import type { Bilingual } from '#app/competition/call/content.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { sheetContentSchema } from '../sheet/sheet.ts';
import { type CriterionStood, whereItStood } from './where-it-stood.ts';

/**
 * What the judges wrote of one entry, by criterion and overall; no name, no single mark, and in no order that tells who wrote what. Where the call
 * says so, also the means of its own marks.
 */
export interface EntrantComments {
  criteria: { key: string; name: Bilingual; comments: string[] }[];
  overall: string[];
  /** of its last round; empty unless the call lets entrants read marks */
  stood: CriterionStood[];
}

/** The consolidated comments for the units of an entry, once the final list of its call is announced; null before that. */
export async function readComments(
  actor: Actor,
  submissionId: string,
): Promise<Outcome<EntrantComments | null>> {
  const submission = await db.submission.findUnique({
    where: { id: submissionId },
    select: {
      callId: true,
      trackKey: true,
      number: true,
      leadProviderId: true,
      members: { where: { removedAt: null, confirmedAt: { not: null } }, select: { providerId: true } },
    },
  });
  if (!submission) return refuse('notFound');
  const memberProviderIds = submission.members.map((m) => m.providerId);
  if (!may(actor, 'read', 'Submission', { ...submission, memberProviderIds })) return refuse('notFound');
  if ((await db.finalList.count({ where: { callId: submission.callId } })) === 0) return done(null);
  const sheets = await db.scoreSheet.findMany({
    where: {
      state: 'locked',
      reopenedBy: null,
      assignment: { submissionId, cancelledAt: null, round: { state: 'closed' } },
    },
    select: {
      marks: true,
      comments: true,
      overallComment: true,
      vetoes: true,
      assignment: { select: { round: { select: { id: true, number: true, configuration: true } } } },
    },
    orderBy: { assignment: { round: { number: 'desc' } } },
  });
  const [first] = sheets;
  if (!first) return done(null);
  const { rubric, review } = roundConfigurationSchema.parse(first.assignment.round.configuration);
  const contents = sheets.map((s) => sheetContentSchema.parse(s));
  const written = (texts: (string | undefined)[]) =>
    [...new Set(texts.map((text) => text?.trim() ?? ''))].filter((text) => text !== '').toSorted();
  return done({
    criteria: rubric.criteria
      .map((c) => ({ key: c.key, name: c.name, comments: written(contents.map((s) => s.comments[c.key])) }))
      .filter((c) => c.comments.length > 0),
    overall: written(contents.map((s) => s.overallComment)),
    stood:
      review.feedback === 'marks'
        ? whereItStood(
            rubric.criteria,
            submissionId,
            await marksOfTrack(first.assignment.round.id, submission.trackKey),
          )
        : [],
  });
}

/** The locked marks of every solution of a track in one round, by solution. */
async function marksOfTrack(roundId: string, trackKey: string) {
  const sheets = await db.scoreSheet.findMany({
    where: {
      state: 'locked',
      reopenedBy: null,
      assignment: { roundId, cancelledAt: null, submission: { trackKey, state: { not: 'withdrawn' } } },
    },
    select: { marks: true, assignment: { select: { submissionId: true } } },
  });
  const track = new Map<string, Record<string, number>[]>();
  for (const { marks, assignment } of sheets) {
    const of = track.get(assignment.submissionId) ?? [];
    track.set(assignment.submissionId, [...of, marks as Record<string, number>]);
  }
  return track;
}
