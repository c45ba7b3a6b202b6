/**
 * Who scores what, k judges for each solution. Judges and solutions are numbered from 0; a matrix is one row for each
 * solution: the pair of solution s and judge j is at `s * judges + j`.
 */
export interface AssignmentProblem {
  judges: number;
  solutions: number;
  /** how well the judge fits the solution; any finite number, 0 when nothing is known */
  affinity: Float64Array;
  /** 1 where the judge must not score the solution: a conflict, or forbidden by the organiser */
  barred: Uint8Array;
  perSolution: number;
  /** the most solutions each judge takes; null: no limit */
  capacity?: Int32Array | null;
  /** pairs the organiser pinned, and pairs already scored: they stay, and count */
  fixed?: readonly Pair[];
  /** the number of each judge's unit, -1 for none; at most one judge of a unit scores a solution */
  unitOf?: Int32Array | null;
  /** 1 for a senior judge; each solution has at least `seniorsPerSolution` of them */
  senior?: Uint8Array | null;
  seniorsPerSolution?: number;
  /** first the greatest total of the solution that is served worst, then the greatest total of all */
  fair?: boolean;
}

export interface Pair {
  solution: number;
  judge: number;
}

/** What keeps an assignment from being whole, and how far it is short. */
export type Obstacle =
  | { code: 'pinnedBarred'; solution: number; judge: number }
  | { code: 'pinnedSameUnit'; solution: number; judges: [number, number] }
  | { code: 'pinnedTooMany'; solution: number; pinned: number; needed: number }
  | { code: 'pinnedOverCapacity'; judge: number; pinned: number; capacity: number }
  | { code: 'tooFewJudges'; solution: number; judges: number; needed: number }
  | { code: 'tooFewUnits'; solution: number; units: number; needed: number }
  | { code: 'tooFewSeniors'; solution: number; seniors: number; needed: number }
  | { code: 'capacity'; seats: number; needed: number }
  /** the solutions can turn only to these judges and to `elsewhere` seats of their own: together too few */
  | { code: 'group'; solutions: number[]; judges: number[]; seats: number; elsewhere: number; needed: number }
  /** each constraint could be met alone, not all together; each of `ways` says what, given up together, would free it */
  | { code: 'together'; ways: Relaxation[][] };

/** One thing that is given up, and by how much: seats of a judge, judges of one unit, or seniors on a solution. */
export type Relaxation =
  | { kind: 'capacity'; judge: number; by: number }
  | { kind: 'units'; solution: number; unit: number; by: number }
  | { kind: 'seniors'; solution: number; by: number };

export interface Plan {
  /** by solution, then judge */
  pairs: Pair[];
  totalAffinity: number;
  /** the sum of the affinities of the solution that is served worst */
  worstAffinity: number;
  loadRange: [number, number];
  /** why loads differ by more than 1, if they do: then they are as even as can be */
  uneven: boolean;
  /** the total is at most this share below the optimum, by the bound of the dual problem; 0 is optimal */
  gap: number;
  /** where fairness was asked for: the worst served is at most this share below what it could have; otherwise null */
  worstGap: number | null;
  method: 'flow' | 'highs';
}

export type Solved = { ok: true; plan: Plan } | { ok: false; obstacles: Obstacle[] };

/** How many pairs each judge has by pinning and earlier scoring, and the same for solutions. */
export function countFixed(problem: AssignmentProblem): { ofJudge: Int32Array; ofSolution: Int32Array } {
  const ofJudge = new Int32Array(problem.judges);
  const ofSolution = new Int32Array(problem.solutions);
  for (const { solution, judge } of problem.fixed ?? []) {
    ofJudge[judge] = (ofJudge[judge] as number) + 1;
    ofSolution[solution] = (ofSolution[solution] as number) + 1;
  }
  return { ofJudge, ofSolution };
}
