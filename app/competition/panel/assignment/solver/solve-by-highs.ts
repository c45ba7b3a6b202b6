import { candidates } from './candidates.ts';
import { type FullModel, fullModel } from './full-model.ts';
import { evenLoads, room } from './loads.ts';
import { planOf } from './plan.ts';
import { type AssignmentProblem, countFixed, type Pair, type Solved } from './problem.ts';
import type { Found } from './programme.ts';
import type { FlowSolution } from './solve-by-flow.ts';
import { whatWouldFree } from './what-would-free.ts';

/** HiGHS holds rows to about 1e-6: affinities are brought to this size, so that what counts is far above it. */
const SIZE = 1000;

/**
 * The full model: units, seniors and fairness too, as a mixed-integer programme. Loads first: within one of each other
 * where that can be, otherwise with the least sum of their squares, which is as even as can be. Then, if it is to be fair,
 * the greatest total of the worst served solution; then the greatest total of all.
 * @param relaxed the optimum without units, seniors and fairness: its bound holds here too
 * @param seconds each of these steps ends after so long with the best found; the plan's gaps then say how far it may be off
 */
export async function solveByHighs(
  problem: AssignmentProblem,
  relaxed: FlowSolution,
  seconds: number,
): Promise<Solved> {
  const affinity = affinityBySize(problem);
  const evenly = (kept: Uint8Array | null) => {
    const model = fullModel(problem, new Set(), kept);
    addEvenLoads(model, problem);
    addWorths(model, affinity, problem.judges);
    return model;
  };
  const kept = candidates(problem, relaxed.prices);
  let model = evenly(kept);
  let found = await model.programme.solve('maximise', { seconds });
  const few = kept !== null && typeof found !== 'string';
  if (kept && !few) {
    model = evenly(null);
    found = await model.programme.solve('maximise', { seconds });
  }
  const uneven = found === 'infeasible';
  if (uneven) {
    model = fullModel(problem);
    const levelled = await addLevelledLoads(model, problem, seconds);
    if (levelled === 'infeasible')
      return { ok: false, obstacles: [{ code: 'together', ways: await whatWouldFree(problem, seconds) }] };
    if (levelled === 'timedOut') throw new Error('no assignment was found in time');
    addWorths(model, affinity, problem.judges);
    found = await model.programme.solve('maximise', { seconds, start: levelled.columns });
  }
  if (typeof found === 'string') throw new Error('no assignment was found in time');
  const best = problem.fair
    ? await fairest(model, problem, affinity, found, seconds)
    : { found, worst: null };
  const constant = model.fixedAffinity.reduce((sum, value) => sum + value, 0);
  const unscaled = (value: number) => value / affinity.unit;
  const own = unscaled(best.found.bound) + constant;
  const worst = best.worst === null ? null : few ? mostOfWorst(problem) : unscaled(best.worst);
  return {
    ok: true,
    plan: planOf(
      problem,
      pickedIn(model, best.found),
      // Chosen from fewer pairs, its own bound says nothing of the others; no total is above that of fewer constraints.
      few ? relaxed.bound : own,
      uneven,
      'highs',
      worst,
    ),
  };
}

function addEvenLoads({ programme, ofJudge }: FullModel, problem: AssignmentProblem): void {
  const { ofSolution } = countFixed(problem);
  const need = ofSolution.reduce((sum, fixed) => sum + Math.max(0, problem.perSolution - fixed), 0);
  const { least, most } = evenLoads(problem, need + (problem.fixed?.length ?? 0));
  ofJudge.forEach((columns, j) => {
    programme.row(least[j] as number, most[j] as number, columns);
  });
}

/** Each further solution of a judge costs 2 · load + 1 more: together the square of the load. */
async function addLevelledLoads(
  { programme, ofJudge }: FullModel,
  problem: AssignmentProblem,
  seconds: number,
): Promise<Found | 'infeasible' | 'timedOut'> {
  const { ofJudge: fixed } = countFixed(problem);
  const free = room(problem);
  const steps: number[] = [];
  const costs: number[] = [];
  ofJudge.forEach((columns, j) => {
    const own: number[] = [];
    for (let i = 0; i < Math.min(free[j] as number, columns.length); i++) {
      const step = programme.column(0, 1, false);
      own.push(step);
      steps.push(step);
      costs.push(2 * ((fixed[j] as number) + i) + 1);
      programme.worth(step, costs.at(-1) as number);
    }
    programme.row(0, 0, [...columns, ...own], [...columns.map(() => 1), ...own.map(() => -1)]);
  });
  const found = await programme.solve('minimise', { seconds });
  if (typeof found === 'string') return found;
  programme.row(-Infinity, Math.round(found.value), steps, costs);
  programme.worthless();
  return found;
}

interface Sized {
  values: Float64Array;
  unit: number;
}

function affinityBySize({ affinity }: AssignmentProblem): Sized {
  const top = affinity.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const unit = top === 0 ? 1 : SIZE / top;
  return { values: affinity.map((value) => value * unit), unit };
}

function addWorths({ programme, pairs }: FullModel, { values }: Sized, judges: number): void {
  pairs.forEach(({ solution, judge }, column) => {
    programme.worth(column, values[solution * judges + judge] as number);
  });
}

/** First the worst served solution's total alone, from the best found so far; then all, with that much for each. */
async function fairest(
  { programme, pairs, ofSolution, fixedAffinity }: FullModel,
  problem: AssignmentProblem,
  { values, unit }: Sized,
  best: Found,
  seconds: number,
): Promise<{ found: Found; worst: number }> {
  const worth = (column: number) => {
    const { solution, judge } = pairs[column] as Pair;
    return values[solution * problem.judges + judge] as number;
  };
  const had = (s: number) => (fixedAffinity[s] as number) * unit;
  const worstOf = (columns: Float64Array) =>
    ofSolution.reduce((least, own, s) => {
      const total = own.reduce((sum, c) => sum + ((columns[c] as number) > 0.5 ? worth(c) : 0), had(s));
      return Math.min(least, total);
    }, Infinity);
  const least = programme.column(-Infinity, Infinity, false);
  ofSolution.forEach((own, s) => {
    programme.row(-had(s), Infinity, [...own, least], [...own.map(worth), -1]);
  });
  programme.worthless();
  programme.worth(least, 1);
  const start = new Float64Array(programme.columns);
  start.set(best.columns);
  start[least] = worstOf(best.columns);
  const fair = await programme.solve('maximise', { seconds, start });
  const from =
    typeof fair === 'string' || worstOf(fair.columns) < worstOf(best.columns) ? start : fair.columns;
  const reached = worstOf(from);
  programme.row(reached - SIZE * 1e-9, Infinity, [least]);
  programme.worthless();
  pairs.forEach((_, column) => {
    programme.worth(column, worth(column));
  });
  from[least] = reached;
  const found = await programme.solve('maximise', { seconds, start: from });
  return {
    found: typeof found === 'string' ? { ...best, columns: from } : found,
    worst: typeof fair === 'string' ? Infinity : fair.bound,
  };
}

function pickedIn({ pairs }: FullModel, { columns }: Found): Pair[] {
  return pairs.filter((_, column) => (columns[column] as number) > 0.5);
}

/** The worst served can have no more than the best judges of the solution that has the least of them. */
function mostOfWorst({ judges, solutions, affinity, barred, perSolution }: AssignmentProblem): number {
  let least = Infinity;
  for (let s = 0; s < solutions; s++) {
    const open = affinity.subarray(s * judges, (s + 1) * judges).filter((_, j) => !barred[s * judges + j]);
    const best = open.sort().slice(-perSolution);
    least = Math.min(
      least,
      best.reduce((sum, value) => sum + value, 0),
    );
  }
  return least;
}
