import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { isNameless, type Seat, shownLead } from './shown.ts';
import { barredFrom } from './standing-conflicts.server.ts';

/** What has to be selected of a round for the eye. */
export const seatSelect = { blind: true } as const satisfies Prisma.RoundSelect;
/** What has to be selected of an entry for the eye. */
export const entrySelect = {
  number: true,
  title: true,
  leadProvider: { select: { name: true } },
} as const satisfies Prisma.SubmissionSelect;

export interface EntryRow {
  number: string | null;
  title: string;
  leadProvider: { name: string };
}

/** An entry as a judge sees it. */
export interface SeenEntry {
  number: string | null;
  title: string;
  /** the unit that leads it; null where the judge must not know */
  lead: string | null;
  /** whether the judge must not know who entered */
  nameless: boolean;
}

/** What one judge may see. Made for one request: a conflict that is declared later counts from the next one on. */
export interface Eye {
  expertId: string;
  /** the assignments they may read: their own, live, without conflict, in a round that is open or closed, once they have signed */
  assignments: Prisma.AssignmentWhereInput;
  /** whether nothing stands between them and an entry */
  isFree(submissionId: string): boolean;
  /** an entry as they see it from this seat */
  entry(seat: Seat, entry: EntryRow): SeenEntry;
}

/**
 * The one question of what a judge may see (invariant 3): which entries, and of these whose and under which names. Every page, file and
 * list of a judge asks it; `eye.test.ts` fails where one looks for itself.
 */
export async function eyeOf(tx: Tx | typeof db, expertId: string): Promise<Eye> {
  const barred = await barredFrom(tx, expertId);
  return {
    expertId,
    assignments: {
      expertId,
      cancelledAt: null,
      submissionId: { notIn: [...barred] },
      round: { state: { in: ['open', 'closed'] }, members: { some: { expertId, state: 'committed' } } },
    },
    isFree: (submissionId) => !barred.has(submissionId),
    entry: (seat, { number, title, leadProvider }) => ({
      number,
      title,
      lead: shownLead(seat, leadProvider),
      nameless: isNameless(seat),
    }),
  };
}
