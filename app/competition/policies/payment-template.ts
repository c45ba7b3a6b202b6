import { type Policy, staff } from './who.ts';

/** The columns of a bank's payment file. */
export const PaymentTemplate = {
  read: [staff('organiser', 'finance', 'supervisor')],
  write: [staff('organiser', 'finance')],
} satisfies Policy;
