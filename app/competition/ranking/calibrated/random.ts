/** Whole random numbers of 32 bits, the same for the same seed (sfc32, of PractRand, public domain). */
export function randomBits(seed: number): () => number {
  let [a, b, c, counter] = [seed >>> 0, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  for (let warm = 0; warm < 16; warm++) next();
  return next;
}

/** So many standard normal numbers (Box & Muller 1958). @param count even */
export function normals(count: number, bits: () => number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log((bits() + 0.5) / 2 ** 32));
    const angle = (2 * Math.PI * bits()) / 2 ** 32;
    values[i] = radius * Math.cos(angle);
    values[i + 1] = radius * Math.sin(angle);
  }
  return values;
}
