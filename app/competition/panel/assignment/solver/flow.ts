import type { Exchange } from './exchange.ts';

export interface LoadBounds {
  least: Int32Array;
  most: Int32Array;
}

/**
 * Minimum-cost flow by successive shortest paths (Ahuja, Magnanti, Orlin, Network Flows, 1993, section 9.7) on the graph
 * of judges and one node more, the pool, through which every unit of load leaves. While judges hold more or less than the
 * pool takes from them, the cheapest chain of hand-overs moves one solution on; with prices kept as potentials no chain
 * is ever improvable, so the loads within bounds are of the greatest total affinity.
 * @param price potentials, valid for the picks in `exchange`; on return those that prove the optimum
 * @returns the judges that cannot hand anything on, when the bounds cannot be met; null when they are
 */
export function spreadLoad(exchange: Exchange, bounds: LoadBounds, price: Float64Array): number[] | null {
  const m = exchange.judges;
  const pool = m;
  const potential = new Float64Array(m + 1);
  potential.set(price);
  potential[pool] = poolPrice(price, bounds, exchange.load);
  const paid = new Int32Array(m);
  const excess = new Int32Array(m + 1);
  for (let j = 0; j < m; j++) {
    const gap = (price[j] as number) - (potential[pool] as number);
    const least = bounds.least[j] as number;
    const most = bounds.most[j] as number;
    const load = exchange.load[j] as number;
    paid[j] = gap > 0 ? most : gap < 0 ? least : Math.max(least, Math.min(most, load));
    excess[j] = load - (paid[j] as number);
    excess[pool] = (excess[pool] as number) + (paid[j] as number) - load;
  }
  const distance = new Float64Array(m + 1);
  const before = new Int32Array(m + 1);
  const done = new Uint8Array(m + 1);
  for (;;) {
    const end = nearest();
    if (end === null) break;
    if (end < 0) return Array.from({ length: m }, (_, j) => j).filter((j) => done[j] === 1);
    carry(end);
  }
  for (let j = 0; j < m; j++) price[j] = (potential[j] as number) - (potential[pool] as number);
  return null;

  /** Dijkstra from all nodes with too much to the nearest with too little: null when none has too much, -1 when cut off. */
  function nearest(): number | null {
    let any = false;
    for (let v = 0; v <= m; v++) {
      const source = (excess[v] as number) > 0;
      any ||= source;
      distance[v] = source ? 0 : Infinity;
      before[v] = -1;
      done[v] = 0;
    }
    if (!any) return null;
    for (;;) {
      let v = -1;
      let least = Infinity;
      for (let u = 0; u <= m; u++) {
        if (done[u] === 0 && (distance[u] as number) < least) {
          least = distance[u] as number;
          v = u;
        }
      }
      if (v < 0) return -1;
      done[v] = 1;
      if ((excess[v] as number) < 0) {
        for (let u = 0; u <= m; u++) {
          if (done[u] === 1) potential[u] = (potential[u] as number) + least - (distance[u] as number);
        }
        return v;
      }
      if (v === pool) fromPool(least);
      else fromJudge(v, least);
    }
  }

  function fromJudge(v: number, so: number): void {
    const own = so - (potential[v] as number);
    const at = v * m;
    const { loss } = exchange;
    for (let u = 0; u < m; u++) {
      const far = own + (loss[at + u] as number) + (potential[u] as number);
      if (far < (distance[u] as number) && done[u] === 0) {
        distance[u] = far;
        before[u] = v;
      }
    }
    if ((paid[v] as number) < (bounds.most[v] as number)) reach(pool, v, own + (potential[pool] as number));
  }

  function fromPool(so: number): void {
    const own = so - (potential[pool] as number);
    for (let u = 0; u < m; u++) {
      if ((paid[u] as number) > (bounds.least[u] as number)) reach(u, pool, own + (potential[u] as number));
    }
  }

  function reach(u: number, from: number, far: number): void {
    if (done[u] === 1 || far >= (distance[u] as number)) return;
    distance[u] = far;
    before[u] = from;
  }

  function carry(end: number): void {
    const moves: [number, number, number][] = [];
    let v = end;
    while ((before[v] as number) >= 0) {
      const u = before[v] as number;
      if (v === pool) paid[u] = (paid[u] as number) + 1;
      else if (u === pool) paid[v] = (paid[v] as number) - 1;
      else moves.push([exchange.through[u * m + v] as number, u, v]);
      v = u;
    }
    for (const [s, a, c] of moves) exchange.handOver(s, a, c);
    excess[end] = (excess[end] as number) + 1;
    excess[v] = (excess[v] as number) - 1;
  }
}

/** Of as many judges as must carry their most the price is above the pool's. */
function poolPrice(price: Float64Array, { least, most }: LoadBounds, load: Int32Array): number {
  const order = Array.from(price.keys()).sort((a, b) => (price[b] as number) - (price[a] as number));
  let left = 0;
  for (let j = 0; j < price.length; j++) left += (load[j] as number) - (least[j] as number);
  for (const j of order) {
    left -= (most[j] as number) - (least[j] as number);
    if (left < 0) return price[j] as number;
  }
  return order.length === 0 ? 0 : (price[order.at(-1) as number] as number);
}
