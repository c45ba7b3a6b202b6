import type { Prisma } from '#app/platform/database/generated/client.ts';

/** Assignments that a judge may see: their own, live, in a round that is open or closed, after signing. Conflicts are asked for beside it. */
export const visibleTo = (expertId: string) =>
  ({
    expertId,
    cancelledAt: null,
    round: { state: { in: ['open', 'closed'] }, members: { some: { expertId, state: 'committed' } } },
  }) satisfies Prisma.AssignmentWhereInput;
