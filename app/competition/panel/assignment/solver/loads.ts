import type { Exchange } from './exchange.ts';
import type { LoadBounds } from './flow.ts';
import { type AssignmentProblem, countFixed, type Obstacle } from './problem.ts';

/** How many more solutions each judge may take beside those that are fixed. */
export function room(problem: AssignmentProblem): Int32Array {
  const { ofJudge } = countFixed(problem);
  return ofJudge.map((fixed, j) => Math.max(0, (problem.capacity?.[j] ?? problem.solutions) - fixed));
}

/** Loads that differ by at most 1 over all judges, as far as their fixed pairs and capacity leave open. */
export function evenLoads(problem: AssignmentProblem, pairs: number): LoadBounds {
  const { ofJudge } = countFixed(problem);
  const free = room(problem);
  const floor = Math.floor(pairs / problem.judges);
  const ceiling = Math.ceil(pairs / problem.judges);
  const within = (load: number) =>
    ofJudge.map((fixed, j) => Math.max(0, Math.min(load - fixed, free[j] as number)));
  return { least: within(floor), most: within(ceiling) };
}

/**
 * When even loads are out of reach: hands solutions over, whatever they lose, until no judge could pass one to a judge
 * with two fewer. Then loads are as even as can be, for every judge (the decreasingly minimal vectors of Frank and Murota,
 * Decreasing minimization on M-convex sets, 2022), and each judge's load may vary by one at most among all such loads.
 * @param fixed pairs each judge has already, `free` how many more it may take
 */
export function levelledLoads(
  exchange: Exchange,
  fixed: Int32Array,
  free: Int32Array,
): LoadBounds | Extract<Obstacle, { code: 'group' }> {
  const m = exchange.judges;
  const load = (j: number) => exchange.load[j] as number;
  const level = (j: number) => load(j) + (fixed[j] as number);
  const hasRoom = (j: number) => load(j) < (free[j] as number);
  for (let a = 0; a < m; a++) {
    while (load(a) > (free[a] as number)) {
      const path = reach(exchange, a, hasRoom);
      if (path.end < 0) return cutOff(exchange, path.seen, free);
      pass(exchange, path);
    }
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (let a = 0; a < m; a++) {
      const path = reach(exchange, a, (j) => hasRoom(j) && level(j) <= level(a) - 2);
      if (path.end < 0) continue;
      pass(exchange, path);
      moved = true;
      a--;
    }
  }
  const least = exchange.load.slice();
  const most = exchange.load.slice();
  for (let a = 0; a < m; a++) {
    const { seen } = reach(exchange, a, () => false);
    for (let c = 0; c < m; c++) {
      if (seen[c] !== 1 || !hasRoom(c) || level(c) !== level(a) - 1) continue;
      least[a] = load(a) - 1;
      most[c] = load(c) + 1;
    }
  }
  return { least, most };
}

interface Path {
  end: number;
  seen: Uint8Array;
  before: Int32Array;
}

/** The fewest hand-overs from judge a to one that is wanted; `end` is -1 when there is no way. */
function reach(exchange: Exchange, a: number, wanted: (judge: number) => boolean): Path {
  const m = exchange.judges;
  const seen = new Uint8Array(m);
  const before = new Int32Array(m).fill(-1);
  const queue = [a];
  seen[a] = 1;
  for (const v of queue) {
    if (v !== a && wanted(v)) return { end: v, seen, before };
    for (let u = 0; u < m; u++) {
      if (seen[u] === 1 || (exchange.through[v * m + u] as number) < 0) continue;
      seen[u] = 1;
      before[u] = v;
      queue.push(u);
    }
  }
  return { end: -1, seen, before };
}

function pass(exchange: Exchange, { end, before }: Path): void {
  const moves: [number, number, number][] = [];
  for (let v = end; (before[v] as number) >= 0; v = before[v] as number) {
    const u = before[v] as number;
    moves.push([exchange.through[u * exchange.judges + v] as number, u, v]);
  }
  for (const [s, a, c] of moves) exchange.handOver(s, a, c);
}

/**
 * No way out of the judges seen: every solution one of them holds has all its other judges outside already, so these
 * solutions together need more than there is (Hall's condition).
 */
function cutOff(
  exchange: Exchange,
  seen: Uint8Array,
  free: Int32Array,
): Extract<Obstacle, { code: 'group' }> {
  const judges: number[] = [];
  for (let j = 0; j < exchange.judges; j++) if (seen[j] === 1) judges.push(j);
  const solutions: number[] = [];
  let needed = 0;
  let elsewhere = 0;
  for (let s = 0; s < exchange.solutions; s++) {
    const from = s * exchange.seats;
    const own = exchange.picked.subarray(from, from + (exchange.need[s] as number));
    const outside = own.filter((j) => seen[j] !== 1).length;
    if (outside === own.length) continue;
    solutions.push(s);
    needed += own.length;
    elsewhere += outside;
  }
  const seats = judges.reduce((sum, j) => sum + (free[j] as number), 0);
  return { code: 'group', solutions, judges, seats, elsewhere, needed };
}
