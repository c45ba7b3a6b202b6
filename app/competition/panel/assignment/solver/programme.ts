import highsLoader, { type Highs } from 'highs';

/** The answer of the solver. `bound`: nothing is better; it equals `value` when that is proven to be the best. */
export interface Found {
  columns: Float64Array;
  value: number;
  bound: number;
}

/** A solution this near to its bound is taken: the search for the rest can take longer than all before it. */
const GAP = 1e-4;

let loading: Promise<Highs> | undefined;

/** A mixed-integer programme, written column by column and row by row, and solved by HiGHS. */
export class Programme {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: number[] = [];
  private readonly starts: number[] = [0];
  private readonly places: number[] = [];
  private readonly factors: number[] = [];
  private readonly least: number[] = [];
  private readonly most: number[] = [];

  get columns(): number {
    return this.cost.length;
  }

  /** @returns the column's number */
  column(lower: number, upper: number, whole: boolean): number {
    this.cost.push(0);
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole ? 1 : 0);
    return this.cost.length - 1;
  }

  /** least ≤ Σ factor · column ≤ most; factors are 1 where none are given */
  row(least: number, most: number, columns: readonly number[], factors?: readonly number[]): void {
    for (let i = 0; i < columns.length; i++) {
      this.places.push(columns[i] as number);
      this.factors.push(factors ? (factors[i] as number) : 1);
    }
    this.starts.push(this.places.length);
    this.least.push(least);
    this.most.push(most);
  }

  /** Sets what a column is worth in the objective. */
  worth(column: number, value: number): void {
    this.cost[column] = value;
  }

  /** Forgets the objective. */
  worthless(): void {
    this.cost.fill(0);
  }

  /**
   * @param seconds ends the search then with the best found so far
   * @param start a solution that is known, from which the search begins
   */
  async solve(
    sense: 'maximise' | 'minimise',
    { seconds, start }: { seconds: number; start?: Float64Array },
  ): Promise<Found | 'infeasible' | 'timedOut'> {
    loading ??= highsLoader();
    const highs = await loading;
    const { columns } = this;
    if (columns === 0) return this.withoutColumns();
    const { objectiveSense, modelStatus } = highs.constants;
    const model = highs.createModel({
      numCols: columns,
      numRows: this.least.length,
      sense: sense === 'maximise' ? objectiveSense.maximize : objectiveSense.minimize,
      colCost: this.cost,
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.least,
      rowUpper: this.most,
      matrix: {
        format: 'csr',
        numRows: this.least.length,
        numCols: columns,
        starts: this.starts,
        indices: this.places,
        values: this.factors,
      },
      integrality: Int32Array.from(this.whole),
    });
    try {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: GAP, random_seed: 1 });
      if (start)
        model.setSolution({ colValue: Float64Array.from({ length: columns }, (_, i) => start[i] ?? 0) });
      const { modelStatus: status } = model.run();
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
        return 'infeasible';
      if (model.info.get('primal_solution_status') !== 2) return 'timedOut';
      const value = model.getObjectiveValue();
      const proven = status === modelStatus.optimal && !this.whole.includes(1);
      const bound = proven ? value : Number(model.info.get('mip_dual_bound'));
      return { columns: model.getSolution().colValue, value, bound };
    } finally {
      model.dispose();
    }
  }

  private withoutColumns(): Found | 'infeasible' {
    const met = this.least.every((least, i) => least <= 0 && (this.most[i] as number) >= 0);
    return met ? { columns: new Float64Array(0), value: 0, bound: 0 } : 'infeasible';
  }
}
