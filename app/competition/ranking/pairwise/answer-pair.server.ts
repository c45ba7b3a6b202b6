import { z } from 'zod';
import { atDesk } from '#app/competition/scoring/as-expert.server.ts';
import { refusedByDatabase } from '#app/competition/scoring/sheet/database-refusal.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, revisionField } from '#app/platform/web/fields.ts';
import { seatOf, takeSeat } from './seat.server.ts';

export const answerSchema = z.object({
  /** of the answer in the judge's own row of answers: a second tap is no second answer */
  number: revisionField.min(1),
  a: idField,
  b: idField,
  outcome: z.enum(['a', 'b', 'tie']),
});
export type PairAnswer = z.output<typeof answerSchema>;

/** A judge says which of two is better. Answers are their own record, append-only. @returns how many of theirs stand */
export async function answerPair(
  actor: Actor,
  sessionId: string,
  { number, a, b, outcome }: PairAnswer,
): Promise<Outcome<number>> {
  return refusedByDatabase(() =>
    atDesk(actor, async (tx) => {
      const first = await seatOf(tx, actor, sessionId);
      if (!first.ok) return first;
      const { expertId, session } = first.value;
      if (session.closedAt) return refuse('pairwise.closed');
      await takeSeat(tx, sessionId, expertId);
      const seat = await seatOf(tx, actor, sessionId);
      if (!seat.ok) return seat;
      const { given, own, candidates } = seat.value;
      if (number !== given + 1) return done(own.length);
      if (a === b || !candidates.includes(a) || !candidates.includes(b)) return refuse('pairwise.notAPair');
      await tx.pairwiseAnswer.create({ data: { sessionId, expertId, number, aId: a, bId: b, outcome } });
      return done(own.length + 1);
    }),
  );
}

/** Takes back the last answer that stands; it stays on record. @returns how many stand then */
export async function undoAnswer(actor: Actor, sessionId: string, number: number): Promise<Outcome<number>> {
  return refusedByDatabase(() =>
    atDesk(actor, async (tx) => {
      const first = await seatOf(tx, actor, sessionId);
      if (!first.ok) return first;
      const { expertId, session } = first.value;
      if (session.closedAt) return refuse('pairwise.closed');
      await takeSeat(tx, sessionId, expertId);
      const seat = await seatOf(tx, actor, sessionId);
      if (!seat.ok) return seat;
      const { given, own } = seat.value;
      const last = own.at(-1);
      if (!last) return refuse('pairwise.nothingToUndo');
      if (number !== given + 1) return done(own.length);
      const { aId, bId } = last;
      await tx.pairwiseAnswer.create({
        data: { sessionId, expertId, number, aId, bId, outcome: 'undo', undoesId: last.id },
      });
      return done(own.length - 1);
    }),
  );
}
