import { member, owner, type Policy, staff } from './who.ts';

/** 奖励: of the unit that leads the awarded entry, and of those who pay. */
export const Grant = {
  read: [staff('organiser', 'finance', 'supervisor'), member('providerId')],
  /** reports on outcomes */
  report: [member('providerId')],
  confirmAccount: [owner('providerId')],
  suspend: [staff('organiser')],
  revoke: [staff('organiser')],
  recover: [staff('finance')],
} satisfies Policy;
