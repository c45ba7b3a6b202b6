import { judge, type Policy } from './who.ts';

/** A judge's part in a panel: their commitment, conflicts and wishes. What staff see of it is `Progress`. */
export const Assignment = { commit: [judge], declare: [judge] } satisfies Policy;
