import type { Information } from './information.ts';

interface Place extends Information {
  gammas: readonly number[];
}

/**
 * Newton's step of each ratio of variances. The average information is put right by how the slope really changed since the place before (a
 * symmetric correction of rank one), which makes the last steps faster than linear; where that is no bowl, it is used as it is.
 * @param floor a ratio at it stays there when the slope leads further down
 */
export function newtonStep(place: Place, before: Place | null, floor: number): number[] {
  const { gammas, gradient, curvature } = place;
  const free = gammas.flatMap((gamma, i) => (gamma > floor || (gradient[i] as number) < 0 ? [i] : []));
  const pick = (matrix: readonly (readonly number[])[]) =>
    free.map((i) => free.map((j) => matrix[i]?.[j] as number));
  const slope = free.map((i) => -(gradient[i] as number));
  const move =
    solveSmall(pick(corrected(place, before)), slope) ??
    solveSmall(pick(curvature), slope) ??
    free.map((i, at) => (slope[at] as number) / Math.max(Math.abs(curvature[i]?.[i] as number), 1e-12));
  // a ratio far from its end is approached over several steps; the direction stays
  const share = free.reduce(
    (least, i, at) =>
      Math.min(least, (20 * (gammas[i] as number) + 1) / Math.max(move[at] as number, 1e-300)),
    1,
  );
  const step = gammas.map(() => 0);
  free.forEach((i, at) => {
    step[i] = share * (move[at] as number);
  });
  return step;
}

/** Down the slope, over the logarithms of the ratios: for where Newton's step does not lead down. The steepest is halved or doubled. */
export function slopeStep({ gammas, gradient }: Pick<Place, 'gammas' | 'gradient'>): number[] {
  const slopes = gammas.map((gamma, i) => gamma * (gradient[i] as number));
  const steepest = Math.max(...slopes.map(Math.abs), 1e-300);
  return gammas.map((gamma, i) => (-gamma * (slopes[i] as number)) / steepest);
}

/** The curvature + r·rᵀ / (rᵀ·step), r what it leaves unexplained of the slope's change over the last step. */
function corrected({ gammas, gradient, curvature }: Place, before: Place | null) {
  if (!before) return curvature;
  const step = gammas.map((gamma, i) => gamma - (before.gammas[i] as number));
  const left = gradient.map(
    (slope, i) =>
      slope -
      (before.gradient[i] as number) -
      step.reduce((sum, s, j) => sum + s * (curvature[i]?.[j] as number), 0),
  );
  const along = left.reduce((sum, r, i) => sum + r * (step[i] as number), 0);
  if (along === 0) return curvature;
  return curvature.map((row, i) =>
    row.map((value, j) => value + ((left[i] as number) * (left[j] as number)) / along),
  );
}

/** x with A·x = b for a few unknowns, by Cholesky; null when A is not positive definite. */
function solveSmall(a: number[][], b: number[]): number[] | null {
  const n = b.length;
  const lower = a.map((row) => [...row]);
  const x = [...b];
  const at = (i: number, j: number) => lower[i]?.[j] as number;
  for (let i = 0; i < n; i++) {
    const row = lower[i] as number[];
    for (let j = 0; j <= i; j++) {
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      if (i === j && !(sum > 1e-10 * (a[i]?.[i] as number))) return null;
      row[j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - at(k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  return x;
}
