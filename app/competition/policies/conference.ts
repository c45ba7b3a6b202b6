import { type Policy, staff } from './who.ts';

/** 合议 */
export const Conference = {
  read: [staff('secretary', 'organiser', 'supervisor')],
  manage: [staff('secretary')],
} satisfies Policy;
