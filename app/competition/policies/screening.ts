import { type Policy, staff } from './who.ts';

/** 形式审查 */
export const Screening = {
  read: [staff('secretary', 'organiser', 'supervisor')],
  screen: [staff('secretary')],
  refuse: [staff('secretary')],
} satisfies Policy;
