import { Exchange } from './exchange.ts';
import { type LoadBounds, spreadLoad } from './flow.ts';
import { evenLoads, levelledLoads, room } from './loads.ts';
import { plainObstacles } from './obstacles.ts';
import { planOf } from './plan.ts';
import { startingPrices } from './prices.ts';
import { type AssignmentProblem, countFixed, type Obstacle, type Solved } from './problem.ts';
import { scaled } from './scale.ts';
import { top } from './top.ts';

export interface FlowSolution {
  ok: true;
  picked: { solution: number; judge: number }[];
  bounds: LoadBounds;
  uneven: boolean;
  /** no assignment within these loads has a greater total affinity, fixed pairs included */
  bound: number;
  /** what a solution pays for a place with each judge, in affinity */
  prices: Float64Array;
}

/**
 * The greatest total affinity with k judges for each solution, none with a conflict, none above capacity, and loads as
 * even as possible, by minimum-cost flow. Units and seniors are passed over here.
 */
export function flow(problem: AssignmentProblem): FlowSolution | { ok: false; obstacles: Obstacle[] } {
  const obstacles = plainObstacles(problem);
  if (obstacles.length > 0) return { ok: false, obstacles };
  const { judges } = problem;
  const { ofJudge, ofSolution } = countFixed(problem);
  const need = ofSolution.map((fixed) => Math.max(0, problem.perSolution - fixed));
  const pairs = need.reduce((sum, n) => sum + n, 0) + (problem.fixed?.length ?? 0);
  const barred = problem.barred.slice();
  for (const { solution, judge } of problem.fixed ?? []) barred[solution * judges + judge] = 1;
  const { values, unit } = scaled(problem.affinity);

  const even = evenLoads(problem, pairs);
  const target = Float64Array.from(ofJudge, (fixed) => Math.max(0, pairs / judges - fixed));
  const start = startingPrices(values, barred, judges, need, target);
  let bounds = even;
  let prices = start.slice();
  let exchange = new Exchange(values, barred, judges, need);
  exchange.pickBest(prices);
  const stuck = spreadLoad(exchange, bounds, prices) !== null;
  if (stuck) {
    const levelled = levelledLoads(exchange, ofJudge, room(problem));
    if ('code' in levelled) return { ok: false, obstacles: [levelled] };
    bounds = levelled;
    prices = start.slice();
    exchange = new Exchange(values, barred, judges, need);
    exchange.pickBest(prices);
    if (spreadLoad(exchange, bounds, prices)) throw new Error('levelled loads were out of reach');
  }
  prices = prices.map((price) => price / unit);
  const picked: { solution: number; judge: number }[] = [];
  for (let s = 0; s < need.length; s++) {
    const from = s * exchange.seats;
    for (const judge of exchange.picked.subarray(from, from + (need[s] as number)))
      picked.push({ solution: s, judge });
  }
  const bound = dualBound(problem, barred, need, bounds, prices);
  return { ok: true, picked, bounds, uneven: stuck, bound, prices };
}

export function solveByFlow(problem: AssignmentProblem): Solved {
  const found = flow(problem);
  if (!found.ok) return found;
  return { ok: true, plan: planOf(problem, found.picked, found.bound, found.uneven, 'flow') };
}

/** Lagrange's bound: whatever the prices, no total is above the solutions' best worth at them plus what they yield. */
function dualBound(
  problem: AssignmentProblem,
  barred: Uint8Array,
  need: Int32Array,
  { least, most }: LoadBounds,
  prices: Float64Array,
): number {
  const { judges, affinity } = problem;
  let sum = 0;
  for (const { solution, judge } of problem.fixed ?? []) sum += affinity[solution * judges + judge] as number;
  for (let j = 0; j < judges; j++) {
    const price = prices[j] as number;
    sum += Math.max(price * (least[j] as number), price * (most[j] as number));
  }
  const best = new Int32Array(problem.perSolution);
  const load = new Int32Array(judges);
  for (let s = 0; s < need.length; s++) {
    top(affinity, prices, barred, s * judges, judges, need[s] as number, best, 0, load);
    for (const j of best.subarray(0, need[s]))
      sum += (affinity[s * judges + j] as number) - (prices[j] as number);
  }
  return sum;
}
