import { type Policy, staff } from './who.ts';

/** Days off and days worked, which publicity periods count by. */
export const Calendar = { manage: [staff('organiser')] } satisfies Policy;
