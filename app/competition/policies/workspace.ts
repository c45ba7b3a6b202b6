import { entrant, newcomer, type Policy } from './who.ts';

/** The pages of those who enter a competition. */
export const Workspace = {
  /** one's units and entries; who has no part yet begins there */
  enter: [entrant, newcomer],
  /** what one's units were awarded */
  awards: [entrant],
} satisfies Policy;
