import { expert, type Policy } from './who.ts';

/** A judge's own desk: score sheets, notes, phrases, comparisons. `expertOf` gives whose it is. */
export const Desk = { use: [expert] } satisfies Policy;
