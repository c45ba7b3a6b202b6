import { type Policy, staff } from './who.ts';

/** 评审轮次 with its panel, draw and assignment. */
export const Round = {
  read: [staff('secretary', 'organiser', 'supervisor')],
  manage: [staff('secretary')],
  draw: [staff('secretary')],
  /** as the second person, of what one proposed by hand */
  confirm: [staff('secretary', 'organiser')],
} satisfies Policy;
