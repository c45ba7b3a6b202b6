import { type Policy, staff } from './who.ts';

/** 拟入选名单 */
export const Selection = {
  read: [staff('organiser', 'supervisor')],
  propose: [staff('organiser')],
  decide: [staff('organiser')],
} satisfies Policy;
