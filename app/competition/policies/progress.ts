import { type Policy, staff } from './who.ts';

/** Who judges what and who has locked, while a round runs: the secretary's alone, for it tells of every judge. */
export const Progress = { read: [staff('secretary')] } satisfies Policy;
