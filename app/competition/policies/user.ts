import { type Policy, staff } from './who.ts';

/** Accounts of the site. */
export const User = {
  read: [staff('sysadmin', 'secadmin')],
  manage: [staff('sysadmin')],
} satisfies Policy;
