import { owner, type Policy } from './who.ts';

/** A unit's part in another's entry (联合体成员). */
export const Membership = { answer: [owner('providerId')] } satisfies Policy;
