import { createHash } from 'node:crypto';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

/** An objection is confirmed within so many hours of its filing, and before its list is final (trigger goes_forward). */
export const HOURS_TO_CONFIRM = 24;

export const hashObjectionToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** How a query asks for what an objector handed in. */
export const filesOfObjection = {
  orderBy: { addedAt: 'asc' as const },
  select: {
    fileId: true,
    kind: true,
    addedAt: true,
    file: { select: { name: true, size: true, scan: true } },
  },
};

/** One file of an objection as pages show it; its size in bytes. */
export function shownFile({
  file,
  ...row
}: {
  fileId: string;
  kind: 'sealed' | 'evidence';
  addedAt: Date;
  file: { name: string; size: bigint; scan: string };
}) {
  return { ...row, name: file.name, size: Number(file.size), scan: file.scan };
}

/** An objection is open to files until it is answered, and as long as its list is in publicity. */
export function takesFiles(objection: { state: string; selection: { state: string } }): boolean {
  return ['received', 'accepted'].includes(objection.state) && objection.selection.state === 'inPublicity';
}

export const confirmUntil = ({ receivedAt }: { receivedAt: Date }): Date =>
  new Date(receivedAt.getTime() + HOURS_TO_CONFIRM * 3_600_000);

async function mayBeConfirmed(objection: { state: string; receivedAt: Date; selection: { state: string } }) {
  if (objection.state !== 'unconfirmed' || objection.selection.state !== 'inPublicity') return false;
  return (await databaseNow(db)) <= confirmUntil(objection);
}

/** The objection that a mailed secret leads to, as its objector sees it: what they said, how it stands, the answer. */
export async function readOwnObjection(token: string) {
  const objection = await db.objection.findUnique({
    where: { tokenHash: hashObjectionToken(token) },
    select: {
      number: true,
      state: true,
      byKind: true,
      byName: true,
      ground: true,
      statement: true,
      evidence: true,
      answer: true,
      receivedAt: true,
      confirmedAt: true,
      acceptedAt: true,
      answeredAt: true,
      submission: { select: { number: true, title: true } },
      selection: { select: { state: true, publicityTo: true, call: { select: { slug: true } } } },
      files: filesOfObjection,
    },
  });
  if (!objection) return refuse('notFound');
  const { evidence, files, selection, ...said } = objection;
  return done({
    ...said,
    evidence: Array.isArray(evidence) ? evidence.map(String) : [],
    files: files.map(shownFile),
    slug: selection.call.slug,
    open: takesFiles(objection),
    /** until when it may be confirmed; null once it is, or once nobody can any more */
    confirmUntil: (await mayBeConfirmed(objection)) ? confirmUntil(objection) : null,
  });
}
