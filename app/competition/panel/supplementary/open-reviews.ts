import type { Prisma } from '#app/platform/database/generated/client.ts';

/** Supplementary reviews whose judge may still write: neither locked nor cancelled. */
export const openReview = {
  concludedAt: null,
  cancelledAt: null,
} as const satisfies Prisma.SupplementaryReviewWhereInput;

/** Members of the panel itself: not those who sit only to review single solutions again, who neither read nor sign what it reports. */
export const ofPanel = { reviews: { none: {} } } as const satisfies Prisma.PanelMemberWhereInput;
