import { db } from '#app/platform/database/client.server.ts';
import { knownCopies } from '#app/platform/files/nameless/nameless-copy.server.ts';
import { type Eye, seatSelect } from './eye.server.ts';
import { isNameless, neutralName } from './shown.ts';

/** A file of a version as one judge sees it, under the one name that it has for them. */
export interface SeenFile {
  id: string;
  slot: string;
  type: string;
  name: string;
  /** whether the judge gets the copy that does not say who wrote it */
  nameless: boolean;
  /** why it cannot be read, as far as that is known: a refusal's code, such as `files.copyEncrypted` */
  unreadable: string | null;
}

/**
 * The files of one version of an entry. Who judges the entry in a blind round, and in another one as well, sees them without names in both:
 * one file is one thing for one person.
 */
export async function seenFiles(
  eye: Eye,
  { submissionId, versionId }: { submissionId: string; versionId: string },
): Promise<SeenFile[]> {
  const seats = await db.assignment.findMany({
    where: { AND: [eye.assignments, { submissionId }] },
    select: { round: { select: seatSelect } },
  });
  const nameless = seats.some(({ round }) => isNameless(round));
  const { number } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { number: true },
  });
  const files = await db.versionFile.findMany({
    where: { versionId },
    orderBy: [{ slot: 'asc' }, { id: 'asc' }],
    select: { fileId: true, slot: true, name: true, type: true },
  });
  const copies = nameless ? await knownCopies(files.map((f) => f.fileId)) : null;
  const unreadable = (fileId: string) => {
    const refusal = copies?.get(fileId)?.refusal;
    return refusal ? `files.${refusal}` : null;
  };
  return files.map(({ fileId, slot, type, name }, place) => ({
    id: fileId,
    slot,
    type,
    name: nameless ? neutralName(number, place, { name }) : name,
    nameless,
    unreadable: unreadable(fileId),
  }));
}
