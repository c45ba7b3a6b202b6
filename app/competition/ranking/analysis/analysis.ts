import { type Agreement, agreement } from '../agreement/agreement.ts';
import { type Calibrated, calibrate } from '../calibrated/calibrated.ts';
import type { Mark } from '../calibrated/marks.ts';
import { rankBy } from '../rule/combine-rounds.ts';
import { normalCdf } from '../rule/distributions.ts';
import { panelGroups } from '../rule/groups.ts';
import { compareMethods, type MethodResult } from './compare-methods.ts';
import {
  type CloseFit,
  closeFits,
  type FarMark,
  farMarks,
  type JudgeReport,
  judgeReports,
} from './judges.ts';
import { criterionMarks, cutOf, type Material, totalMarks } from './material.ts';
import { type NextReview, whereReviewPays } from './next-review.ts';
import { type Variation, variations } from './sensitivity.ts';

/** Two solutions near each other by the calibrated estimates. */
export interface Pair {
  better: string;
  worse: string;
  /** the probability that in truth the order is the other way round */
  swap: number;
}

export interface Analysis {
  /** by the written rule alone */
  winners: string[];
  /** who shares the place at the line by the written rule: people decide */
  tied: string[];
  /** in how many panels that share no judge the marks fall apart; between them differences are belief, not measurement */
  panels: number;
  methods: MethodResult[];
  variations: Variation[];
  agreement: Agreement;
  judges: JudgeReport[];
  /** null where the marks do not let the calibrated model be fitted */
  model: {
    variance: { solution: number; judge: number; residual: number };
    /** the estimate halfway between the last winner and the first who is not; null when all win */
    line: number | null;
    /** the standard error of the line; null without one */
    lineError: number | null;
    /** solutions next to each other, best first */
    neighbours: Pair[];
    /** every two of those nearest the line */
    swaps: Pair[];
    farMarks: FarMark[];
    closeFits: CloseFit[];
    nextReviews: NextReview[];
  } | null;
  /** marks by criterion as shares of its points, 0 to 100; null for one criterion, or where the model cannot be fitted */
  criteria: CriterionModel | null;
}

export interface CriterionModel {
  variance: { solution: number; judge: number; criterion: number; residual: number };
  /** how much above the others each criterion is marked, in the rubric's order */
  leniencies: { key: string; points: number }[];
}

/** So many solutions on either side of the line are compared two by two. */
const BESIDE = 5;

/** How firmly the winners of a ranked track stand: a pure function of its material. */
export function analyse(material: Material): Analysis {
  const { input, configuration, quota, unitOf } = material;
  const marks = totalMarks(material);
  const calibrated = tryCalibrating(marks);
  return {
    ...cutOf(rankBy(input, configuration).places, quota),
    panels: new Set(panelGroups(marks).values()).size,
    methods: compareMethods(marks, quota),
    variations: variations(material),
    agreement: agreement(marks),
    judges: judgeReports(marks, calibrated),
    model: calibrated && {
      variance: calibrated.fit.variance,
      ...aroundLine(calibrated, quota),
      farMarks: farMarks(marks, calibrated),
      closeFits: closeFits(marks, calibrated, unitOf),
    },
    criteria: byCriterion(material),
  };
}

function byCriterion(material: Material): CriterionModel | null {
  if (material.criteria.length < 2) return null;
  const found = tryCalibrating(criterionMarks(material));
  if (!found) return null;
  const points = new Map(found.table.criteria.names.map((key, at) => [key, found.leniencies[at] as number]));
  return {
    variance: found.fit.variance,
    leniencies: material.criteria.map(({ key }) => ({ key, points: points.get(key) ?? 0 })),
  };
}

function tryCalibrating(marks: readonly Mark[]): Calibrated | null {
  try {
    return calibrate(marks);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function aroundLine(calibrated: Calibrated, quota: number) {
  const { table, estimates, errorCovariance } = calibrated;
  const order = table.solutions.names
    .map((_, at) => at)
    .sort((a, b) => (estimates[b] as number) - (estimates[a] as number) || a - b);
  const name = (at: number) => table.solutions.names[at] ?? '';
  const pair = (better: number, worse: number): Pair => {
    const gap = (estimates[better] as number) - (estimates[worse] as number);
    const variance =
      errorCovariance(better, better) + errorCovariance(worse, worse) - 2 * errorCovariance(better, worse);
    const swap = variance > 0 ? normalCdf(-gap / Math.sqrt(variance)) : 0.5;
    return { better: name(better), worse: name(worse), swap };
  };
  const neighbours = order.slice(1).map((worse, i) => pair(order[i] as number, worse));
  const near = quota < order.length ? order.slice(Math.max(0, quota - BESIDE), quota + BESIDE) : [];
  const swaps = near.flatMap((better, i) => near.slice(i + 1).map((worse) => pair(better, worse)));
  const [last, next] = [order[quota - 1], order[quota]];
  const line =
    last === undefined || next === undefined
      ? null
      : ((estimates[last] as number) + (estimates[next] as number)) / 2;
  // where solutions do not differ at all, no review tells them apart
  const helps = line !== null && calibrated.fit.variance.solution > 0;
  return {
    neighbours,
    swaps,
    line,
    lineError: line === null ? null : lineError(calibrated, last as number, next as number),
    nextReviews: helps ? whereReviewPays(calibrated, line) : [],
  };
}

/** The standard error of what lies halfway between two estimates. */
function lineError({ errorCovariance }: Calibrated, a: number, b: number): number {
  return Math.sqrt((errorCovariance(a, a) + errorCovariance(b, b) + 2 * errorCovariance(a, b)) / 4);
}
