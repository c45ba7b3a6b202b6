import { z } from 'zod';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { knownCopies, namelessCopy } from '#app/platform/files/nameless/nameless-copy.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { isNameless, type Seat } from './shown.ts';

const COPIES = 'panel.copies';
/** A job works so long at a time: letters wait in the same queue. */
const TURN_MS = 30_000;

/** Has the copies that judges of a blind round read made before they are asked for, so that what cannot be copied is known early. */
export async function askForCopies(tx: Tx, round: Seat & { id: string }): Promise<void> {
  if (isNameless(round)) await enqueue(tx, COPIES, { roundId: round.id }, { key: `copies:${round.id}` });
}

/** The files that a round's judges read, in the order of the entries. */
async function filesIn(roundId: string) {
  const assigned = await db.assignment.findMany({
    where: { roundId, cancelledAt: null },
    distinct: ['versionId'],
    orderBy: { submission: { number: 'asc' } },
    select: { versionId: true, submission: { select: { id: true, number: true, title: true } } },
  });
  const files = await db.versionFile.findMany({
    where: { versionId: { in: assigned.map((a) => a.versionId) } },
    orderBy: [{ slot: 'asc' }, { id: 'asc' }],
    select: { versionId: true, name: true, file: true },
  });
  const ofVersion = Map.groupBy(files, (f) => f.versionId);
  return assigned.flatMap(({ versionId, submission }) =>
    (ofVersion.get(versionId) ?? []).map(({ name, file }) => ({ submission, name, file })),
  );
}

/** Makes what copies are missing, for a while. @returns whether some still are */
export async function makeCopies(roundId: string, until: number): Promise<boolean> {
  const files = await filesIn(roundId);
  const known = await knownCopies(files.map(({ file }) => file.id));
  for (const { file } of files) {
    if (known.has(file.id)) continue;
    if (Date.now() > until) return true;
    await namelessCopy(file);
  }
  return false;
}

export const roundCopies = defineJob(COPIES, z.object({ roundId: z.string() }), async ({ roundId }) => {
  if (await makeCopies(roundId, Date.now() + TURN_MS))
    await transaction((tx) => enqueue(tx, COPIES, { roundId }, { key: `copies:${roundId}:more` }));
});

const leftSchema = z.array(z.object({ name: z.string(), as: z.string() }));

/** What the judges of a blind round cannot read, for the secretary: whole files, and files within archives. */
export async function unreadableIn(round: Seat & { id: string }) {
  if (!isNameless(round)) return [];
  const files = await filesIn(round.id);
  const known = await knownCopies(files.map(({ file }) => file.id));
  return files.flatMap(({ submission, name, file }) => {
    const copy = known.get(file.id);
    const left = leftSchema.parse(copy?.left ?? []).map((l) => l.name);
    if (!copy || (copy.refusal === null && left.length === 0)) return [];
    const { id: submissionId, number, title } = submission;
    return [{ fileId: file.id, submissionId, number, title, name, refusal: copy.refusal, left }];
  });
}
export type Unreadable = Awaited<ReturnType<typeof unreadableIn>>[number];
