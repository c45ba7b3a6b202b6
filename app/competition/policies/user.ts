import { type Policy, staff } from './who.ts';

/** Accounts of the site. */
export const User = {
  read: [staff('sysadmin', 'secadmin')],
  manage: [staff('sysadmin')],
  /** takes away a second factor that was lost */
  resetFactor: [staff('secadmin')],
} satisfies Policy;
