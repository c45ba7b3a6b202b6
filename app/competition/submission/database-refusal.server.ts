import { closesAt } from '#app/competition/call/closing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { sqlState } from '#app/platform/database/sql-state.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { shanghaiTime } from './shanghai-time.ts';

/** Runs a submission and turns what the database refuses (late, too many) into what a person should read. */
export async function refusedByDatabase<T>(
  submissionId: string,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const state = sqlState(error);
    if (state === 'YX003') return refuse('submission.tooMany');
    if (state !== 'YX002') throw error;
    const words = error instanceof Error ? error.message : '';
    const entry = await db.submission.findUniqueOrThrow({
      where: { id: submissionId },
      select: {
        state: true,
        correctionDeadline: true,
        call: { select: { submissionDeadline: true, closedAt: true, opensAt: true } },
      },
    });
    const arrived = /arrived ([^`\n]+)/.exec(words)?.[1]?.trim() ?? '';
    if (words.includes('not open yet'))
      return refuse('submission.notOpen', {
        opens: entry.call.opensAt ? shanghaiTime(entry.call.opensAt) : '',
      });
    const deadline = entry.state === 'returned' ? entry.correctionDeadline : closesAt(entry.call);
    return refuse('submission.late', {
      deadline: deadline ? shanghaiTime(deadline) : '',
      arrived: arrived ? shanghaiTime(arrived.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) : '',
    });
  }
}
