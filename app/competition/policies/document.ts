import { type Policy, staff } from './who.ts';

/** Papers made for an award or a fund. A certificate is read as its `Grant` is. */
export const Document = {
  read: [staff('organiser', 'finance', 'supervisor')],
  compile: [staff('organiser', 'finance')],
} satisfies Policy;
