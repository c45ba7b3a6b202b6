import { type Policy, staff } from './who.ts';

/** 资金池 */
export const Fund = {
  read: [staff('organiser', 'finance', 'supervisor')],
  appropriate: [staff('finance')],
  propose: [staff('organiser', 'finance')],
  decide: [staff('organiser', 'finance')],
  limit: [staff('organiser', 'finance')],
} satisfies Policy;
