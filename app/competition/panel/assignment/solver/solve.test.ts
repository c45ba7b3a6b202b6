import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { AssignmentProblem, Pair, Plan } from './problem.ts';
import { solve } from './solve.ts';
import { flow, solveByFlow } from './solve-by-flow.ts';
import { solveByHighs } from './solve-by-highs.ts';

// Many problems, or a process of its own: a busy machine needs longer than the usual five seconds.
vi.setConfig({ testTimeout: 120_000 });

/** Small enough that every assignment can be tried. */
const problems = fc
  .record({ judges: fc.integer({ min: 2, max: 5 }), solutions: fc.integer({ min: 1, max: 4 }) })
  .chain(({ judges, solutions }) => {
    const matrix = <T>(of: fc.Arbitrary<T>) =>
      fc.array(of, { minLength: judges * solutions, maxLength: judges * solutions });
    const ofJudges = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: judges, maxLength: judges });
    const often = (weight: number) => fc.oneof({ weight, arbitrary: fc.constant(0) }, fc.constant(1));
    return fc.record({
      judges: fc.constant(judges),
      solutions: fc.constant(solutions),
      perSolution: fc.integer({ min: 1, max: Math.min(3, judges) }),
      affinity: matrix(fc.integer({ min: 0, max: 20 })).map((all) => Float64Array.from(all)),
      barred: matrix(often(8)).map((all) => Uint8Array.from(all)),
      capacity: fc.option(ofJudges(fc.integer({ min: 1, max: 4 })).map((all) => Int32Array.from(all))),
      unitOf: fc.option(ofJudges(fc.integer({ min: -1, max: 2 })).map((all) => Int32Array.from(all))),
      senior: ofJudges(often(1)).map((all) => Uint8Array.from(all)),
      seniorsPerSolution: fc.integer({ min: 0, max: 1 }),
      fixed: matrix(often(12)).map((all) =>
        all.flatMap((is, i) => (is ? [{ solution: Math.floor(i / judges), judge: i % judges }] : [])),
      ),
      fair: fc.boolean(),
    });
  });

/** Every assignment that meets what must be met, loads left aside. */
function everyAssignment(problem: AssignmentProblem): Pair[][] {
  const { judges, solutions, perSolution, capacity } = problem;
  const fixed = problem.fixed ?? [];
  const sets: number[][][] = [];
  for (let s = 0; s < solutions; s++) {
    const had = fixed.filter((p) => p.solution === s).map((p) => p.judge);
    sets.push(
      subsets(judges, perSolution).filter(
        (set) => had.every((j) => set.includes(j)) && allowed(problem, s, set, had),
      ),
    );
  }
  return sets
    .reduce<Pair[][]>(
      (all, options, s) =>
        all.flatMap((pairs) =>
          options.map((set) => [...pairs, ...set.map((judge) => ({ solution: s, judge }))]),
        ),
      [[]],
    )
    .filter((pairs) => countLoads(pairs, judges).every((load, j) => load <= (capacity?.[j] ?? solutions)));
}

function allowed(problem: AssignmentProblem, s: number, set: number[], had: number[]): boolean {
  const { judges, barred, unitOf, senior, seniorsPerSolution = 0 } = problem;
  if (set.some((j) => barred[s * judges + j])) return false;
  const units = set.flatMap((j) => ((unitOf?.[j] ?? -1) < 0 ? [] : [unitOf?.[j]]));
  if (new Set(units).size < units.length) return false;
  return set.filter((j) => senior?.[j]).length >= seniorsPerSolution && had.every((j) => set.includes(j));
}

function subsets(of: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const all: number[][] = [];
  for (let first = from; first < of; first++)
    all.push(...subsets(of, size - 1, first + 1).map((rest) => [first, ...rest]));
  return all;
}

function countLoads(pairs: readonly Pair[], judges: number): number[] {
  const loads = new Array<number>(judges).fill(0);
  for (const { judge } of pairs) loads[judge] = (loads[judge] as number) + 1;
  return loads;
}

const squares = (pairs: readonly Pair[], judges: number) =>
  countLoads(pairs, judges).reduce((sum, load) => sum + load * load, 0);

function figures(pairs: readonly Pair[], { judges, solutions, affinity }: AssignmentProblem) {
  const served = new Array<number>(solutions).fill(0);
  for (const { solution, judge } of pairs)
    served[solution] = (served[solution] as number) + (affinity[solution * judges + judge] as number);
  return { worst: Math.min(...served), total: served.reduce((a, b) => a + b, 0) };
}

/** The best of all assignments: the most even, then (if fair) the best worst served, then the greatest total. */
function best(problem: AssignmentProblem): { worst: number; total: number } | null {
  const all = everyAssignment(problem);
  if (all.length === 0) return null;
  const evenest = Math.min(...all.map((pairs) => squares(pairs, problem.judges)));
  const even = all
    .filter((pairs) => squares(pairs, problem.judges) === evenest)
    .map((p) => figures(p, problem));
  const worst = Math.max(...even.map((f) => f.worst));
  return even.filter((f) => !problem.fair || f.worst === worst).reduce((a, b) => (b.total > a.total ? b : a));
}

test('among all assignments it finds the best: conflicts, capacities, units, seniors and pins kept, loads most even, then fair, then the total', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const expected = best(problem);
      const solved = await solve(problem);
      expect(solved.ok).toBe(expected !== null);
      if (!solved.ok || !expected) return;
      const { pairs, totalAffinity, worstAffinity } = solved.plan;
      const keys = pairs.map((p) => `${p.solution} ${p.judge}`).sort();
      const valid = everyAssignment(problem).map((all) =>
        all
          .map((p) => `${p.solution} ${p.judge}`)
          .sort()
          .join(),
      );
      expect(valid).toContain(keys.join());
      expect(totalAffinity).toBeCloseTo(expected.total, 6);
      if (problem.fair) expect(worstAffinity).toBeCloseTo(expected.worst, 6);
      expect(solved.plan.gap).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test('the flow and HiGHS agree where both can answer', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (given) => {
      const problem = { ...given, unitOf: null, seniorsPerSolution: 0, fair: false };
      const byFlow = solveByFlow(problem);
      const relaxed = flow(problem);
      if (!byFlow.ok || !relaxed.ok) return;
      const byHighs = await solveByHighs(problem, relaxed, 10);
      expect(byHighs.ok && byHighs.plan.totalAffinity).toBeCloseTo(byFlow.plan.totalAffinity, 6);
      expect(byHighs.ok && spread(byHighs.plan)).toBe(spread(byFlow.plan));
    }),
    { numRuns: 60 },
  );
});

const spread = ({ loadRange: [least, most] }: Plan) => most - least;

const plain = (judges: number, solutions: number, perSolution: number): AssignmentProblem => ({
  judges,
  solutions,
  perSolution,
  affinity: new Float64Array(judges * solutions),
  barred: new Uint8Array(judges * solutions),
});

test('what is out of reach together is told with the least that would free it', async () => {
  // Judge 0 alone is senior, and has room for one of the three solutions.
  const solved = await solve({
    ...plain(4, 3, 2),
    capacity: Int32Array.from([1, 3, 3, 3]),
    senior: Uint8Array.from([1, 0, 0, 0]),
    seniorsPerSolution: 1,
  });
  expect(solved.ok).toBe(false);
  if (solved.ok) return;
  expect(solved.obstacles).toHaveLength(1);
  const [together] = solved.obstacles;
  expect(together?.code === 'together' && together.ways[0]).toEqual([{ kind: 'capacity', judge: 0, by: 2 }]);
  expect(together?.code === 'together' && together.ways[1]?.map((r) => [r.kind, r.by])).toEqual([
    ['seniors', 1],
    ['seniors', 1],
  ]);
});

test('giving up what it names does free it', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const solved = await solve(problem);
      if (solved.ok) return;
      for (const obstacle of solved.obstacles) {
        if (obstacle.code !== 'together') continue;
        expect(obstacle.ways.length).toBeGreaterThan(0);
        const way = obstacle.ways[0] ?? [];
        if (!way.every((part) => part.kind === 'capacity')) continue;
        const capacity = Int32Array.from(problem.capacity ?? []);
        for (const part of way)
          if (part.kind === 'capacity') capacity[part.judge] = (capacity[part.judge] as number) + part.by;
        expect((await solve({ ...problem, capacity })).ok).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('two pinned judges of one unit are told, not taken', async () => {
  const solved = await solve({
    ...plain(3, 1, 2),
    unitOf: Int32Array.from([0, 0, -1]),
    fixed: [
      { solution: 0, judge: 0 },
      { solution: 0, judge: 1 },
    ],
  });
  expect(solved).toEqual({ ok: false, obstacles: [{ code: 'pinnedSameUnit', solution: 0, judges: [0, 1] }] });
});
