import { type Policy, signedIn } from './who.ts';

/** One's own account. */
export const Account = { use: [signedIn] } satisfies Policy;
