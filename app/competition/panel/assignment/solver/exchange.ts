import { top } from './top.ts';

/**
 * Which judges each solution has now, and for every two judges the cheapest hand-over between them: the solution that
 * loses least affinity when its judge `a` gives it to judge `c`. Minimum-cost flow over solutions and judges needs no
 * more than this graph of judges alone (the solutions are passed through), which is small and dense.
 */
export class Exchange {
  readonly judges: number;
  readonly solutions: number;
  /** judges each solution still needs, and has in `picked` from `solution * seats` */
  readonly need: Int32Array;
  readonly seats: number;
  readonly picked: Int32Array;
  readonly load: Int32Array;
  /** loss of the cheapest hand-over from a to c at `a * judges + c`, Infinity when there is none, and its solution */
  readonly loss: Float64Array;
  readonly through: Int32Array;
  private readonly affinity: Float64Array;
  /** 0 free, 1 assigned, 2 barred */
  private readonly state: Uint8Array;
  private readonly held: number[][];
  private readonly stale: Int32Array;

  constructor(affinity: Float64Array, barred: Uint8Array, judges: number, need: Int32Array) {
    this.affinity = affinity;
    this.judges = judges;
    this.solutions = need.length;
    this.need = need;
    this.seats = need.reduce((most, n) => Math.max(most, n), 0);
    this.picked = new Int32Array(this.solutions * this.seats).fill(-1);
    this.load = new Int32Array(judges);
    this.loss = new Float64Array(judges * judges).fill(Infinity);
    this.through = new Int32Array(judges * judges).fill(-1);
    this.state = new Uint8Array(barred.length);
    for (let i = 0; i < barred.length; i++) this.state[i] = barred[i] ? 2 : 0;
    this.held = Array.from({ length: judges }, () => []);
    this.stale = new Int32Array(judges);
  }

  /** Each solution takes the judges of most affinity less price; it must have enough that are not barred. */
  pickBest(price: Float64Array): void {
    const { judges, seats, picked, state, load, need } = this;
    for (let s = 0; s < this.solutions; s++) {
      const n = need[s] as number;
      top(this.affinity, price, state, s * judges, judges, n, picked, s * seats, load);
      for (let i = s * seats; i < s * seats + n; i++) {
        const j = picked[i] as number;
        state[s * judges + j] = 1;
        load[j] = (load[j] as number) + 1;
        this.held[j]?.push(s);
      }
    }
    for (let a = 0; a < judges; a++) {
      for (const s of this.held[a] as number[]) this.offerAll(a, s);
    }
  }

  /** Solution s goes from judge a to judge c. */
  handOver(s: number, a: number, c: number): void {
    const { judges, picked, seats, state, load, through } = this;
    const row = s * judges;
    const from = s * seats;
    const to = from + (this.need[s] as number);
    for (let i = from; i < to; i++) if (picked[i] === a) picked[i] = c;
    state[row + a] = 0;
    state[row + c] = 1;
    load[a] = (load[a] as number) - 1;
    load[c] = (load[c] as number) + 1;
    const mine = this.held[a] as number[];
    mine[mine.indexOf(s)] = mine[mine.length - 1] as number;
    mine.pop();
    this.held[c]?.push(s);
    let count = 0;
    for (let x = 0; x < judges; x++) if (through[a * judges + x] === s) this.stale[count++] = x;
    this.seekAgain(a, count);
    for (let i = from; i < to; i++) {
      const d = picked[i] as number;
      if (d === c) continue;
      if (through[d * judges + c] === s) {
        this.stale[0] = c;
        this.seekAgain(d, 1);
      }
      this.offer(d, a, s);
    }
    this.offerAll(c, s);
  }

  private offerAll(a: number, s: number): void {
    const row = s * this.judges;
    const mine = this.affinity[row + a] as number;
    const at = a * this.judges;
    for (let x = 0; x < this.judges; x++) {
      if (this.state[row + x] !== 0) continue;
      const loss = mine - (this.affinity[row + x] as number);
      if (loss < (this.loss[at + x] as number)) {
        this.loss[at + x] = loss;
        this.through[at + x] = s;
      }
    }
  }

  private offer(a: number, c: number, s: number): void {
    const row = s * this.judges;
    const loss = (this.affinity[row + a] as number) - (this.affinity[row + c] as number);
    if (loss >= (this.loss[a * this.judges + c] as number)) return;
    this.loss[a * this.judges + c] = loss;
    this.through[a * this.judges + c] = s;
  }

  /** Looks through all that judge a holds for the cheapest hand-overs to the first `count` judges in `stale`. */
  private seekAgain(a: number, count: number): void {
    const { judges, stale, loss, through, state, affinity } = this;
    const at = a * judges;
    for (let i = 0; i < count; i++) {
      loss[at + (stale[i] as number)] = Infinity;
      through[at + (stale[i] as number)] = -1;
    }
    if (count === 0) return;
    for (const s of this.held[a] as number[]) {
      const row = s * judges;
      const mine = affinity[row + a] as number;
      for (let i = 0; i < count; i++) {
        const x = stale[i] as number;
        if (state[row + x] !== 0) continue;
        const less = mine - (affinity[row + x] as number);
        if (less < (loss[at + x] as number)) {
          loss[at + x] = less;
          through[at + x] = s;
        }
      }
    }
  }
}
