import fc from 'fast-check';
import highsLoader from 'highs';
import { expect, test, vi } from 'vitest';
import type { AssignmentProblem } from './problem.ts';
import { solveByFlow } from './solve-by-flow.ts';

// Many problems, or a process of its own: a busy machine needs longer than the usual five seconds.
vi.setConfig({ testTimeout: 120_000 });

const highs = await highsLoader();

/** The optimum by another solver: the linear programme of the same problem, whose loads are whole and even. */
function optimum({ judges, solutions, affinity, barred, perSolution }: AssignmentProblem): number | null {
  const name = (s: number, j: number) => `x_${s}_${j}`;
  const all = (count: number) => Array.from({ length: count }, (_, i) => i);
  const open = (s: number, j: number) => barred[s * judges + j] === 0;
  const sum = (terms: string[]) => (terms.length > 0 ? terms.join(' + ') : '0 none');
  const least = Math.floor((solutions * perSolution) / judges);
  const most = Math.ceil((solutions * perSolution) / judges);
  const pairs = all(solutions).flatMap((s) =>
    all(judges)
      .filter((j) => open(s, j))
      .map((j) => ({ s, j })),
  );
  const objective = pairs.map(({ s, j }) => `${affinity[s * judges + j]} ${name(s, j)}`).join(' + ');
  const rows = [
    ...all(solutions).map(
      (s) =>
        ` s${s}: ${sum(
          all(judges)
            .filter((j) => open(s, j))
            .map((j) => name(s, j)),
        )} = ${perSolution}`,
    ),
    ...all(judges).flatMap((j) => {
      const taken = sum(
        all(solutions)
          .filter((s) => open(s, j))
          .map((s) => name(s, j)),
      );
      return [` l${j}: ${taken} >= ${least}`, ` m${j}: ${taken} <= ${most}`];
    }),
  ];
  const bounds = [...pairs.map(({ s, j }) => ` 0 <= ${name(s, j)} <= 1`), ' none = 0'];
  const found = highs.solve(
    `Maximize\n obj: ${objective || '0 none'}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`,
  );
  return found.Status === 'Optimal' ? found.ObjectiveValue : null;
}

const problems = fc
  .record({ judges: fc.integer({ min: 2, max: 7 }), solutions: fc.integer({ min: 1, max: 8 }) })
  .chain(({ judges, solutions }) =>
    fc.record({
      judges: fc.constant(judges),
      solutions: fc.constant(solutions),
      perSolution: fc.integer({ min: 1, max: Math.min(3, judges) }),
      affinity: fc
        .array(fc.integer({ min: 0, max: 100 }), {
          minLength: judges * solutions,
          maxLength: judges * solutions,
        })
        .map((all) => Float64Array.from(all)),
      barred: fc
        .array(fc.boolean(), { minLength: judges * solutions, maxLength: judges * solutions })
        .chain((all) => fc.constant(Uint8Array.from(all.map((is, i) => (is && i % 3 === 0 ? 1 : 0))))),
    }),
  );

test('the total is the optimum that another solver finds, whenever even loads can be had', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const best = optimum(problem);
      const solved = solveByFlow(problem);
      if (best === null) return;
      expect(solved.ok).toBe(true);
      if (!solved.ok) return;
      expect(solved.plan.totalAffinity).toBeCloseTo(best, 6);
      expect(solved.plan.gap).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test('nobody scores what they may not, each solution has its judges once, and loads are even unless conflicts forbid it', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const solved = solveByFlow(problem);
      if (!solved.ok) {
        expect(solved.obstacles.length).toBeGreaterThan(0);
        return;
      }
      const { pairs, loadRange, uneven } = solved.plan;
      expect(pairs).toHaveLength(problem.solutions * problem.perSolution);
      expect(new Set(pairs.map((p) => `${p.solution} ${p.judge}`)).size).toBe(pairs.length);
      for (const { solution, judge } of pairs)
        expect(problem.barred[solution * problem.judges + judge]).toBe(0);
      if (!uneven) expect(loadRange[1] - loadRange[0]).toBeLessThanOrEqual(1);
    }),
  );
});

test('the total is never below that of taking the best pair again and again', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const open = { ...problem, barred: problem.barred.map(() => 0) };
      const solved = solveByFlow(open);
      expect(solved.ok).toBe(true);
      if (solved.ok) expect(solved.plan.totalAffinity).toBeGreaterThanOrEqual(greedy(open) - 1e-9);
    }),
  );
});

/** Takes the best pair that still fits, until none does; nothing when it gets stuck. */
function greedy({ judges, solutions, affinity, perSolution }: AssignmentProblem): number {
  const most = Math.ceil((solutions * perSolution) / judges);
  const order = [...affinity.keys()].sort((a, b) => (affinity[b] as number) - (affinity[a] as number));
  const load = new Array<number>(judges).fill(0);
  const filled = new Array<number>(solutions).fill(0);
  let total = 0;
  for (const at of order) {
    const [s, j] = [Math.floor(at / judges), at % judges];
    if ((load[j] as number) >= most || (filled[s] as number) >= perSolution) continue;
    load[j] = (load[j] as number) + 1;
    filled[s] = (filled[s] as number) + 1;
    total += affinity[at] as number;
  }
  const whole = filled.every((count) => count === perSolution);
  const even = Math.max(...load) - Math.min(...load) <= 1;
  return whole && even ? total : 0;
}

test('what cannot be met says which constraint binds', () => {
  const problem = {
    judges: 3,
    solutions: 2,
    perSolution: 3,
    affinity: new Float64Array(6),
    barred: Uint8Array.from([0, 0, 0, 0, 1, 0]),
  };
  expect(solveByFlow(problem)).toEqual({
    ok: false,
    obstacles: [{ code: 'tooFewJudges', solution: 1, judges: 2, needed: 3 }],
  });
  const full = { ...problem, barred: new Uint8Array(6), capacity: new Int32Array(3).fill(1) };
  const solved = solveByFlow(full);
  expect(solved.ok).toBe(false);
  if (!solved.ok) expect(solved.obstacles).toContainEqual({ code: 'capacity', seats: 3, needed: 6 });
});
