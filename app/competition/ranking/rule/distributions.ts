/** ln Γ(x) for x > 0 by Lanczos' series, to some fifteen digits. */
const lanczos = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 1.580887032249125e-4, -2.1026444172410488e-4,
  2.1743961811521265e-4, -1.643181065367639e-4, 8.441822398385275e-5, -2.6190838401581408e-5,
  3.6899182659531625e-6,
];
function logGamma(x: number): number {
  const shifted = x + 671 / 128;
  let sum = 0.9999999999999971;
  for (const [i, c] of lanczos.entries()) sum += c / (x + i + 1);
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310002 * sum) / x);
}

const TINY = 1e-300;
const NEAR = 1e-16;
const apart = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** A continued fraction a₁/(b₁ + a₂/(b₂ + …)) by Lentz's method; it ends when a step changes nothing any more. */
function fraction(start: number, step: (i: number) => [a: number, b: number]): number {
  let value = apart(start);
  let c = value;
  let d = 0;
  for (let i = 1; i < 100_000; i++) {
    const [a, b] = step(i);
    d = 1 / apart(b + a * d);
    c = apart(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < NEAR * 4) break;
  }
  return value;
}

/** Q(a, x), the regularised upper incomplete gamma function (Abramowitz & Stegun 6.5): precise in both tails. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x >= a + 1) return scale / fraction(x + 1 - a, (i) => [-i * (i - a), x + 2 * i + 1 - a]);
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; term > sum * NEAR; n++) {
    term *= x / n;
    sum += term;
  }
  return 1 - scale * sum;
}

/** I(x; a, b), the regularised incomplete beta function (Abramowitz & Stegun 26.5.8). */
function lowerBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerBeta(1 - x, b, a);
  const scale =
    Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  const part = fraction(1, (i) => {
    const m = Math.floor(i / 2);
    const a_ =
      i % 2 === 0
        ? (m * (b - m)) / ((a + 2 * m - 1) * (a + 2 * m))
        : -((a + m) * (a + b + m)) / ((a + 2 * m) * (a + 2 * m + 1));
    return [a_ * x, 1];
  });
  return scale / part;
}

/** Φ(x), the probability that a standard normal variable is at most x. */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const tail = upperGamma(0.5, (x * x) / 2) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** The probability that a χ² variable of so many degrees of freedom is above x. */
export const chiSquareTail = (x: number, df: number): number => upperGamma(df / 2, x / 2);

/** The probability that an F variable is at most x. */
export function fCdf(x: number, df1: number, df2: number): number {
  if (x <= 0) return 0;
  const part = (df1 * x) / (df1 * x + df2);
  return Number.isFinite(x) ? lowerBeta(part, df1 / 2, df2 / 2) : 1;
}

/** The value that an F variable is below with probability p, by halving on a scale of logarithms. Degrees of freedom need not be whole. */
export function fQuantile(p: number, df1: number, df2: number): number {
  let [low, high] = [-700, 700];
  for (let i = 0; i < 200 && high - low > Number.EPSILON * Math.abs(low); i++) {
    const middle = (low + high) / 2;
    if (fCdf(Math.exp(middle), df1, df2) < p) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
