import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';

/** What a conflict is between. */
export interface Pair {
  expertId: string;
  submissionId: string;
}

/** Conflicts that count: those that were not lifted. The only place that says so. */
export const standing = { liftedAt: null } as const satisfies Prisma.ConflictWhereInput;

/** The conflicts that count among those asked for, each pair once. */
export function standingConflicts(
  tx: Tx | typeof db,
  among: Omit<Prisma.ConflictWhereInput, 'liftedAt'>,
): Promise<Pair[]> {
  return tx.conflict.findMany({
    where: { ...among, ...standing },
    distinct: ['expertId', 'submissionId'],
    select: { expertId: true, submissionId: true },
  });
}

/** The entries that an expert has a conflict with. */
export async function barredFrom(tx: Tx | typeof db, expertId: string): Promise<Set<string>> {
  return new Set((await standingConflicts(tx, { expertId })).map((c) => c.submissionId));
}

/** Whether an expert has a conflict with an entry. */
export async function isBarred(tx: Tx | typeof db, pair: Pair): Promise<boolean> {
  const { expertId, submissionId } = pair;
  return (await tx.conflict.count({ where: { expertId, submissionId, ...standing } })) > 0;
}
