import { type Policy, staff } from './who.ts';

/** The staff's pages over a whole call. */
export const Overview = { read: [staff('secretary', 'organiser', 'supervisor')] } satisfies Policy;
