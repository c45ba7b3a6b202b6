import type { Calibrated } from '../calibrated/calibrated.ts';
import { normalCdf } from '../rule/distributions.ts';

export interface NextReview {
  solution: string;
  /** the chance that the solution is put on the wrong side of the line, now, and expected after one more sheet */
  wrongNow: number;
  wrongThen: number;
}

const STEPS = 200;
const REACH = 6;
const below = normalCdf;

/**
 * Where another review pays most: for each solution the chance to be on the wrong side of the line between winners and the rest, and what
 * is left of it on average after one more mark by a judge of unknown severity. A normal preposterior analysis (Raiffa & Schlaifer
 * 1961, ch. 5): the mark moves the estimate by a normal step whose variance is what the mark takes from the variance of the estimate.
 * @param line the estimate halfway between the last winner and the first who is not
 * @returns those for whom it is more than one in a thousand, the greatest gain first
 */
export function whereReviewPays(
  { table, estimates, standardErrors, fit }: Calibrated,
  line: number,
): NextReview[] {
  const noise = fit.variance.residual + fit.variance.judge;
  return table.solutions.names
    .map((solution, s) => {
      const variance = (standardErrors[s] as number) ** 2;
      const margin = (estimates[s] as number) - line;
      const moved = variance ** 2 / (variance + noise);
      return {
        solution,
        wrongNow: below(-Math.abs(margin) / Math.sqrt(variance)),
        wrongThen: expectedWrong(margin, Math.sqrt(moved), Math.sqrt(variance - moved)),
      };
    })
    .filter(({ wrongNow, wrongThen }) => wrongNow - wrongThen > 0.001)
    .toSorted((a, b) => b.wrongNow - b.wrongThen - (a.wrongNow - a.wrongThen));
}

/** The mean of Φ(−|m| / left) over m ~ N(margin, step²), by the trapezoidal rule. */
function expectedWrong(margin: number, step: number, left: number): number {
  let [sum, weights] = [0, 0];
  for (let k = 0; k <= STEPS; k++) {
    const z = -REACH + (2 * REACH * k) / STEPS;
    const weight = Math.exp((-z * z) / 2);
    sum += weight * below(-Math.abs(margin + step * z) / left);
    weights += weight;
  }
  return sum / weights;
}
