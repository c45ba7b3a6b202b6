import { type Policy, staff } from './who.ts';

/** 入选公示 and the final list. */
export const FinalList = {
  read: [staff('organiser', 'finance', 'supervisor')],
  announce: [staff('organiser')],
} satisfies Policy;
