import { type Policy, staff } from './who.ts';

/** 信用核查 of a unit. */
export const Credit = {
  read: [staff('secretary', 'organiser', 'finance', 'supervisor')],
  write: [staff('secretary', 'organiser', 'finance')],
  decide: [staff('secretary', 'organiser')],
} satisfies Policy;
