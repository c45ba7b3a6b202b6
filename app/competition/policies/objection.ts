import { type Policy, staff } from './who.ts';

/** 异议. Who objects needs no account: their mailed link is the key. */
export const Objection = {
  read: [staff('organiser', 'supervisor')],
  answer: [staff('organiser')],
} satisfies Policy;
