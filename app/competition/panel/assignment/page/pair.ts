import type { SerializeFrom } from '@remix-run/node';
import type { AssignmentPage } from '../read-assignment.server.ts';

export type Page = SerializeFrom<AssignmentPage>;
export type Matrix = Page['matrix'];
export type Cell = Matrix['rows'][number]['cells'][number];
/** A solution's and a judge's place in the matrix. */
export interface PairAt {
  s: number;
  j: number;
}
