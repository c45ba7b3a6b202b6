import jStat from 'jstat';
import { type Agreement, agreement } from '../agreement/agreement.ts';
import { type Calibrated, calibrate } from '../calibrated/calibrated.ts';
import type { Mark } from '../calibrated/marks.ts';
import { rankTrack } from '../rank.ts';
import { compareMethods, type MethodResult } from './compare-methods.ts';
import {
  type CloseFit,
  closeFits,
  type FarMark,
  farMarks,
  type JudgeReport,
  judgeReports,
} from './judges.ts';
import { type Material, totalMarks, winnersOf } from './material.ts';
import { type NextReview, whereReviewPays } from './next-review.ts';
import { type Variation, variations } from './sensitivity.ts';

/** Two solutions next to each other by the calibrated estimates. */
export interface Neighbours {
  better: string;
  worse: string;
  /** the probability that in truth the order is the other way round */
  swap: number;
}

export interface Analysis {
  /** by the written rule alone */
  winners: string[];
  methods: MethodResult[];
  variations: Variation[];
  agreement: Agreement;
  judges: JudgeReport[];
  /** null where the marks do not let the calibrated model be fitted */
  model: {
    variance: { solution: number; judge: number; residual: number };
    /** the estimate halfway between the last winner and the first who is not; null when all win */
    line: number | null;
    neighbours: Neighbours[];
    farMarks: FarMark[];
    closeFits: CloseFit[];
    nextReviews: NextReview[];
  } | null;
}

/** How firmly the winners of a ranked track stand: a pure function of its material. */
export function analyse(material: Material): Analysis {
  const { input, configuration, quota, unitOf } = material;
  const marks = totalMarks(material);
  const calibrated = tryCalibrating(marks);
  return {
    winners: winnersOf(rankTrack(input, configuration.rule).places, quota),
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
  const neighbours = order.slice(1).map((worse, i) => {
    const better = order[i] as number;
    const gap = (estimates[better] as number) - (estimates[worse] as number);
    const variance =
      errorCovariance(better, better) + errorCovariance(worse, worse) - 2 * errorCovariance(better, worse);
    const swap = variance > 0 ? jStat.normal.cdf(-gap / Math.sqrt(variance), 0, 1) : 0.5;
    return { better: name(better), worse: name(worse), swap };
  });
  const [last, next] = [order[quota - 1], order[quota]];
  const line =
    last === undefined || next === undefined
      ? null
      : ((estimates[last] as number) + (estimates[next] as number)) / 2;
  // where solutions do not differ at all, no review tells them apart
  const helps = line !== null && calibrated.fit.variance.solution > 0;
  return { neighbours, line, nextReviews: helps ? whereReviewPays(calibrated, line) : [] };
}
