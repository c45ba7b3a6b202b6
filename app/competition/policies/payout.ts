import { type Policy, staff } from './who.ts';

/** 支付令: prepared, reviewed and approved by three people, and endorsed above the limits of finance (上级审批). */
export const Payout = {
  read: [staff('organiser', 'finance', 'supervisor')],
  prepare: [staff('finance')],
  review: [staff('finance')],
  approve: [staff('finance')],
  endorse: [staff('organiser')],
  return: [staff('finance')],
  /** what the bank is said to have done; of the organiser, too, where whoever of finance could confirm it signed the order */
  confirm: [staff('organiser', 'finance')],
} satisfies Policy;
