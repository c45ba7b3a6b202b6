import type { Calibrated } from '../calibrated/calibrated.ts';
import type { Mark } from '../calibrated/marks.ts';

/** A mark so many standard deviations from what the model expects is shown to a person. */
const FAR = 2.5;

export interface JudgeReport {
  judge: string;
  marks: number;
  mean: number;
  /** standard deviation of the judge's marks; null for one mark */
  spread: number | null;
  /** how many points above (+) or below (−) the others on the same solutions, by the model */
  severity: number | null;
  /** Pearson's correlation with the mean of the other judges on the same solutions; null where undefined */
  agreement: number | null;
}

export interface FarMark {
  judge: string;
  solution: string;
  score: number;
  expected: number;
  /** standardised residual */
  deviation: number;
}

export interface CloseFit {
  judge: string;
  unit: string;
  marks: number;
  /** the sum of the standardised residuals over the root of their number: normal for a judge without favour */
  deviation: number;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

function deviationOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
}

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [mx, my] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))];
  const [sx, sy] = [deviationOf(pairs.map(([x]) => x)), deviationOf(pairs.map(([, y]) => y))];
  if (!sx || !sy) return null;
  const together = pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return together / ((pairs.length - 1) * sx * sy);
}

const numerically = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** Each judge beside the panel. Says what is so; corrects nothing. @param calibrated null where no model could be fitted */
export function judgeReports(marks: readonly Mark[], calibrated: Calibrated | null): JudgeReport[] {
  const bySolution = Map.groupBy(marks, (mark) => mark.solution);
  return [...Map.groupBy(marks, (mark) => mark.judge)]
    .map(([judge, own]) => {
      const scores = own.map((mark) => mark.score);
      const beside = own.flatMap(({ solution, score }) => {
        const others = (bySolution.get(solution) ?? []).filter((mark) => mark.judge !== judge);
        return others.length > 0 ? [[score, meanOf(others.map((mark) => mark.score))] as const] : [];
      });
      const at = calibrated?.table.judges.names.indexOf(judge) ?? -1;
      return {
        judge,
        marks: own.length,
        mean: meanOf(scores),
        spread: deviationOf(scores),
        severity: calibrated?.severities[at] ?? null,
        agreement: correlation(beside),
      };
    })
    .toSorted((a, b) => numerically(a.judge, b.judge));
}

function residuals(marks: readonly Mark[], { table, estimates, severities, fit }: Calibrated): FarMark[] {
  const [solutions, judges] = [table.solutions, table.judges].map(
    ({ names }) => new Map(names.map((name, at) => [name, at])),
  );
  const spread = Math.sqrt(fit.variance.residual);
  return marks.map(({ solution, judge, score }) => {
    const expected =
      (estimates[solutions?.get(solution) ?? 0] as number) + (severities[judges?.get(judge) ?? 0] as number);
    return { judge, solution, score, expected, deviation: (score - expected) / spread };
  });
}

/** Marks far from what solution and judge lead one to expect, the farthest first: for a person to look at. */
export function farMarks(marks: readonly Mark[], calibrated: Calibrated): FarMark[] {
  return residuals(marks, calibrated)
    .filter(({ deviation }) => Math.abs(deviation) >= FAR)
    .toSorted((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
}

/** Judges whose marks for one unit's solutions lie together above what the model expects: for a person to look at. */
export function closeFits(
  marks: readonly Mark[],
  calibrated: Calibrated,
  unitOf: ReadonlyMap<string, string>,
): CloseFit[] {
  const pairs = Map.groupBy(residuals(marks, calibrated), ({ judge, solution }) =>
    JSON.stringify([judge, unitOf.get(solution) ?? '']),
  );
  return [...pairs.values()]
    .map((own) => ({
      judge: own[0]?.judge ?? '',
      unit: unitOf.get(own[0]?.solution ?? '') ?? '',
      marks: own.length,
      deviation: own.reduce((sum, r) => sum + r.deviation, 0) / Math.sqrt(own.length),
    }))
    .filter(({ deviation }) => deviation >= FAR)
    .toSorted((a, b) => b.deviation - a.deviation);
}
