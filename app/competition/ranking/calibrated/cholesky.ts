/** How many vectors `multiplyLower` takes at once. */
export const TOGETHER = 4;

/**
 * A = L·Lᵀ in place: of the lower triangle of a symmetric matrix, rows one after another.
 * Rows are taken four at a time and two columns of them together, so that what is read once serves several times.
 * @returns the sum of the logarithms of the squared diagonal: log |A|
 * @throws RangeError when the matrix is not positive definite
 */
export function factorise(matrix: Float64Array, size: number): number {
  let logarithm = 0;
  for (let i = 0; i < size; i += 4) {
    let j = 0;
    if (i + 3 < size) for (; j + 1 < i; j += 2) eliminate(matrix, size, i, j);
    for (let row = i; row < Math.min(i + 4, size); row++) logarithm += finishRow(matrix, size, row, j);
  }
  return logarithm;
}

/** Columns j and j + 1 of the factor in the rows i to i + 3. */
function eliminate(matrix: Float64Array, size: number, i: number, j: number): void {
  const [r0, r1, r2, r3] = [i * size, (i + 1) * size, (i + 2) * size, (i + 3) * size];
  const [c0, c1] = [j * size, (j + 1) * size];
  let a0 = matrix[r0 + j] as number;
  let a1 = matrix[r1 + j] as number;
  let a2 = matrix[r2 + j] as number;
  let a3 = matrix[r3 + j] as number;
  let b0 = matrix[r0 + j + 1] as number;
  let b1 = matrix[r1 + j + 1] as number;
  let b2 = matrix[r2 + j + 1] as number;
  let b3 = matrix[r3 + j + 1] as number;
  for (let k = 0; k < j; k++) {
    const x = matrix[c0 + k] as number;
    const y = matrix[c1 + k] as number;
    const m0 = matrix[r0 + k] as number;
    const m1 = matrix[r1 + k] as number;
    const m2 = matrix[r2 + k] as number;
    const m3 = matrix[r3 + k] as number;
    a0 -= m0 * x;
    b0 -= m0 * y;
    a1 -= m1 * x;
    b1 -= m1 * y;
    a2 -= m2 * x;
    b2 -= m2 * y;
    a3 -= m3 * x;
    b3 -= m3 * y;
  }
  const [first, across, second] = [
    matrix[c0 + j] as number,
    matrix[c1 + j] as number,
    matrix[c1 + j + 1] as number,
  ];
  const put = (row: number, a: number, b: number) => {
    const left = a / first;
    matrix[row + j] = left;
    matrix[row + j + 1] = (b - left * across) / second;
  };
  put(r0, a0, b0);
  put(r1, a1, b1);
  put(r2, a2, b2);
  put(r3, a3, b3);
}

/** The columns of a row from `from` on, and its diagonal, whose squared logarithm is returned. */
function finishRow(matrix: Float64Array, size: number, i: number, from: number): number {
  const row = i * size;
  for (let j = from; j < i; j++) {
    let sum = matrix[row + j] as number;
    for (let k = 0; k < j; k++) sum -= (matrix[row + k] as number) * (matrix[j * size + k] as number);
    matrix[row + j] = sum / (matrix[j * size + j] as number);
  }
  let pivot = matrix[row + i] as number;
  for (let k = 0; k < i; k++) pivot -= (matrix[row + k] as number) ** 2;
  if (!(pivot > 0)) throw new RangeError('the matrix is not positive definite');
  matrix[row + i] = Math.sqrt(pivot);
  return Math.log(pivot);
}

/** x with L·x = b, in place of b. */
export function solveLower(factor: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] as number) * (b[k] as number);
    b[i] = sum / (factor[i * size + i] as number);
  }
}

/** x with Lᵀ·x = b, in place of b. */
export function solveUpper(factor: Float64Array, size: number, b: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    const value = (b[i] as number) / (factor[i * size + i] as number);
    b[i] = value;
    for (let k = 0; k < i; k++) b[k] = (b[k] as number) - (factor[i * size + k] as number) * value;
  }
}

/**
 * A⁻¹ from the factor of A: whole, symmetric, rows one after another.
 * @param whole where it is written, and `lower` where L⁻¹ is: `size * size` numbers each, overwritten
 */
export function inverse(
  factor: Float64Array,
  size: number,
  whole = new Float64Array(size * size),
  lower = new Float64Array(size * size),
): Float64Array {
  invertLower(factor, size, lower);
  whole.fill(0);
  // A⁻¹ = L⁻ᵀ·L⁻¹: the rows of L⁻¹, four together, each add their square
  for (let r = 0; r < size; r += 4)
    for (let i = 0; i < Math.min(r + 4, size); i++) {
      const rows = [r, r + 1, r + 2, r + 3].filter((at) => at >= i && at < size);
      addRows(
        whole,
        i * size,
        i + 1,
        lower,
        rows.map((at) => at * size),
        rows.map((at) => lower[at * size + i] as number),
      );
    }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) whole[j * size + i] = whole[i * size + j] as number;
  return whole;
}

/** L⁻¹, row by row. */
function invertLower(factor: Float64Array, size: number, lower: Float64Array): void {
  lower.fill(0);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let k = 0; k < i; k += 4) {
      const rows = [k, k + 1, k + 2, k + 3].filter((at) => at < i);
      addRows(
        lower,
        row,
        Math.min(k + 4, i),
        lower,
        rows.map((at) => at * size),
        rows.map((at) => -(factor[row + at] as number)),
      );
    }
    lower[row + i] = 1;
    const pivot = factor[row + i] as number;
    for (let j = 0; j <= i; j++) lower[row + j] = (lower[row + j] as number) / pivot;
  }
}

/** Adds so many times each of up to four rows to the first `count` numbers of the row at `to`. */
function addRows(
  into: Float64Array,
  to: number,
  count: number,
  from: Float64Array,
  [r0 = 0, r1 = r0, r2 = r0, r3 = r0]: number[],
  [w0 = 0, w1 = 0, w2 = 0, w3 = 0]: number[],
): void {
  for (let j = 0; j < count; j++)
    into[to + j] =
      (into[to + j] as number) +
      w0 * (from[r0 + j] as number) +
      w1 * (from[r1 + j] as number) +
      w2 * (from[r2 + j] as number) +
      w3 * (from[r3 + j] as number);
}

/**
 * L·x for several x at once, two rows and four x together.
 * @param x number b of member k at `k * TOGETHER + b`
 * @param into number b of row i at `b * size + i`
 */
export function multiplyLower(factor: Float64Array, size: number, x: Float64Array, into: Float64Array): void {
  for (let i = 0; i < size; i += 2) {
    const first = i * size;
    const second = i + 1 < size ? first + size : first;
    let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = 0; k <= i; k++) {
      const at = k * TOGETHER;
      const a = factor[first + k] as number;
      const b = factor[second + k] as number;
      const x0 = x[at] as number;
      const x1 = x[at + 1] as number;
      const x2 = x[at + 2] as number;
      const x3 = x[at + 3] as number;
      a0 += a * x0;
      a1 += a * x1;
      a2 += a * x2;
      a3 += a * x3;
      b0 += b * x0;
      b1 += b * x1;
      b2 += b * x2;
      b3 += b * x3;
    }
    into[i] = a0;
    into[size + i] = a1;
    into[2 * size + i] = a2;
    into[3 * size + i] = a3;
    if (second === first) break;
    const last = (i + 1) * TOGETHER;
    const diagonal = factor[second + i + 1] as number;
    into[i + 1] = b0 + diagonal * (x[last] as number);
    into[size + i + 1] = b1 + diagonal * (x[last + 1] as number);
    into[2 * size + i + 1] = b2 + diagonal * (x[last + 2] as number);
    into[3 * size + i + 1] = b3 + diagonal * (x[last + 3] as number);
  }
}
