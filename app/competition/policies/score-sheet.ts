import { type Policy, staff } from './who.ts';

/** 评分表 as staff meet it. A judge's own stand on the `Desk`. */
export const ScoreSheet = { reopen: [staff('secretary')] } satisfies Policy;
