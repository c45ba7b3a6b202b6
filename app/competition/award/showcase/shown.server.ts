import type { Prisma } from '#app/platform/database/generated/client.ts';

/** Which entries the public sees. Every public page and every picture asks this, each time: nothing of it is kept. */
export const isShown = {
  hiddenAt: null,
  grant: { state: { notIn: ['revoked', 'suspended'] } },
  OR: [{ showPictures: true }, { showSummary: true }, { showContact: true }, { showOutcomes: true }],
} satisfies Prisma.ShowcaseEntryWhereInput;

/** Which of an entry's pictures are ready for the public. */
export const isReady = {
  removedAt: null,
  altZh: { not: '' },
  altEn: { not: '' },
} satisfies Prisma.ShowcasePictureWhereInput;
