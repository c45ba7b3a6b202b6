/**
 * A = L·Lᵀ in place: of the lower triangle of a symmetric matrix, rows one after another.
 * Rows are taken four columns at a time, so that what is read of one row serves four.
 * @returns the sum of the logarithms of the squared diagonal: log |A|
 * @throws RangeError when the matrix is not positive definite
 */
export function factorise(matrix: Float64Array, size: number): number {
  let logarithm = 0;
  for (let i = 0; i < size; i++) {
    const row = i * size;
    let j = 0;
    for (; j + 3 < i; j += 4) {
      const [r0, r1, r2, r3] = [j * size, (j + 1) * size, (j + 2) * size, (j + 3) * size];
      let s0 = matrix[row + j] as number;
      let s1 = matrix[row + j + 1] as number;
      let s2 = matrix[row + j + 2] as number;
      let s3 = matrix[row + j + 3] as number;
      for (let k = 0; k < j; k++) {
        const value = matrix[row + k] as number;
        s0 -= value * (matrix[r0 + k] as number);
        s1 -= value * (matrix[r1 + k] as number);
        s2 -= value * (matrix[r2 + k] as number);
        s3 -= value * (matrix[r3 + k] as number);
      }
      s0 /= matrix[r0 + j] as number;
      s1 = (s1 - s0 * (matrix[r1 + j] as number)) / (matrix[r1 + j + 1] as number);
      s2 =
        (s2 - s0 * (matrix[r2 + j] as number) - s1 * (matrix[r2 + j + 1] as number)) /
        (matrix[r2 + j + 2] as number);
      s3 =
        (s3 -
          s0 * (matrix[r3 + j] as number) -
          s1 * (matrix[r3 + j + 1] as number) -
          s2 * (matrix[r3 + j + 2] as number)) /
        (matrix[r3 + j + 3] as number);
      matrix[row + j] = s0;
      matrix[row + j + 1] = s1;
      matrix[row + j + 2] = s2;
      matrix[row + j + 3] = s3;
    }
    for (; j < i; j++) {
      let sum = matrix[row + j] as number;
      for (let k = 0; k < j; k++) sum -= (matrix[row + k] as number) * (matrix[j * size + k] as number);
      matrix[row + j] = sum / (matrix[j * size + j] as number);
    }
    let pivot = matrix[row + i] as number;
    for (let k = 0; k < i; k++) pivot -= (matrix[row + k] as number) ** 2;
    if (!(pivot > 0)) throw new RangeError('the matrix is not positive definite');
    matrix[row + i] = Math.sqrt(pivot);
    logarithm += Math.log(pivot);
  }
  return logarithm;
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

/** L⁻¹, row by row, of which A⁻¹ = L⁻ᵀ·L⁻¹. */
export function invertLower(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let k = 0; k < i; k++) {
      const value = factor[row + k] as number;
      if (value === 0) continue;
      const from = k * size;
      for (let j = 0; j <= k; j++)
        inverse[row + j] = (inverse[row + j] as number) - value * (inverse[from + j] as number);
    }
    inverse[row + i] = 1;
    const pivot = factor[row + i] as number;
    for (let j = 0; j <= i; j++) inverse[row + j] = (inverse[row + j] as number) / pivot;
  }
  return inverse;
}
