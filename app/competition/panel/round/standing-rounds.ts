/** The rounds of a call that count: those taken back stay on record, and nothing is read from them. For a `where` of Prisma. */
export const notVoid = { state: { not: 'void' } } as const;

/** Whether nothing is done in a round any more. */
export const isOver = (state: string): boolean => state === 'closed' || state === 'void';
