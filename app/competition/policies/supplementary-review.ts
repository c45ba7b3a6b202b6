import { type Policy, staff } from './who.ts';

/** 补充评审 */
export const SupplementaryReview = { ask: [staff('secretary')] } satisfies Policy;
