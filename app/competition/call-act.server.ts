import type { z } from 'zod';
import { cancelled } from '#app/competition/call/cancellation-of.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { type Act, act } from '#app/platform/web/acts.server.ts';

const ofRound = { select: { round: { select: { callId: true } } } } as const;

/**
 * By the name of a form's field: to which call the thing belongs that the field names, or undefined when there is none. None of these ever
 * moves to another call, so that what is found here holds.
 */
const owners = {
  roundId: async (id: string) =>
    (await db.round.findUnique({ where: { id }, select: { callId: true } }))?.callId,
  memberId: async (id: string) =>
    (await db.panelMember.findUnique({ where: { id }, ...ofRound }))?.round.callId,
  conflictId: async (id: string) =>
    (await db.conflict.findUnique({ where: { id }, select: { callId: true } }))?.callId,
  proposalId: async (id: string) =>
    (await db.assignmentProposal.findUnique({ where: { id }, ...ofRound }))?.round.callId,
  sheetId: async (id: string) =>
    (await db.scoreSheet.findUnique({ where: { id }, select: { assignment: ofRound } }))?.assignment.round
      .callId,
  rankingId: async (id: string) => (await db.ranking.findUnique({ where: { id }, ...ofRound }))?.round.callId,
  sessionId: async (id: string) =>
    (await db.pairwiseSession.findUnique({ where: { id }, ...ofRound }))?.round.callId,
  reviewId: async (id: string) => {
    const review = await db.supplementaryReview.findUnique({ where: { id }, select: { roundId: true } });
    return review ? owners.roundId(review.roundId) : undefined;
  },
  nominationId: async (id: string) =>
    (await db.judgeNomination.findUnique({ where: { id }, ...ofRound }))?.round.callId,
  cancellationId: async (id: string) =>
    (await db.callCancellation.findUnique({ where: { id }, select: { callId: true } }))?.callId,
  amendmentId: async (id: string) =>
    (await db.callAmendment.findUnique({ where: { id }, select: { callId: true } }))?.callId,
  submissionId: async (id: string) =>
    (await db.submission.findUnique({ where: { id }, select: { callId: true } }))?.callId,
  selectionId: async (id: string) =>
    (await db.selection.findUnique({ where: { id }, select: { callId: true } }))?.callId,
  objectionId: async (id: string) =>
    (await db.objection.findUnique({ where: { id }, select: { selection: { select: { callId: true } } } }))
      ?.selection.callId,
};

export const namesOfThings: readonly string[] = Object.keys(owners);

/** Refuses as `notFound` a form that names a thing of another call, or one that is not there. */
export async function ofThisCall(callId: string, form: unknown): Promise<Outcome<undefined>> {
  const fields: Record<string, unknown> = typeof form === 'object' && form !== null ? { ...form } : {};
  for (const [name, ownerOf] of Object.entries(owners)) {
    const id = fields[name];
    if (typeof id === 'string' && (await ownerOf(id)) !== callId) return refuse('notFound');
  }
  return done();
}

/**
 * An act of a page under `/organise/calls/$callId`. Who may do it is asked first, then whether there is such a call; and whatever the form
 * names by an id is of this call: the address of one call with the round of another is no page.
 */
export const callAct = <S extends z.ZodType, T>({ permit, schema, run }: Act<S, T>): Act<S, T> =>
  act({
    schema,
    permit: async (asking) => {
      const permitted = await permit(asking);
      if (permitted === false || (permitted !== true && !permitted.ok)) return permitted;
      return (await db.call.count({ where: { id: asking.params.callId ?? '' } })) > 0
        ? done()
        : refuse('notFound');
    },
    run: async (asking, input) => {
      const over = await cancelled(db, asking.params.callId ?? '');
      if (over) return over;
      const own = await ofThisCall(asking.params.callId ?? '', input);
      return own.ok ? run(asking, input) : own;
    },
  });
