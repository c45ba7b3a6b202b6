import { type Policy, staff } from './who.ts';

/** 排名 */
export const Ranking = {
  read: [staff('secretary', 'organiser', 'supervisor')],
  compute: [staff('secretary')],
} satisfies Policy;
