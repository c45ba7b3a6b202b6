import type { Fraction } from './aggregate.ts';

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const absolute = (a: bigint) => (a < 0n ? -a : a);
function reduced(numerator: bigint, denominator: bigint): Fraction {
  const common = divisor(absolute(numerator), denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/** The exact value of a number as it is written: 60.2 is 301/5, not the binary number nearest to it. @param value finite */
export function fractionOf(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', part = ''] = digits.split('.');
  const places = part.length - Number(exponent);
  const numerator = BigInt(whole + part) * 10n ** BigInt(Math.max(0, -places));
  return reduced(numerator, 10n ** BigInt(Math.max(0, places)));
}

/** The exact mean, in lowest terms. @throws RangeError when there is nothing */
export function meanOfFractions(values: readonly Fraction[]): Fraction {
  if (values.length === 0) throw new RangeError('no mean of nothing');
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  for (const { numerator, denominator } of values)
    sum =
      denominator === sum.denominator
        ? { numerator: sum.numerator + numerator, denominator }
        : reduced(sum.numerator * denominator + numerator * sum.denominator, sum.denominator * denominator);
  return reduced(sum.numerator, sum.denominator * BigInt(values.length));
}

/** So many decimal places hold the smallest number there is to its last digit. */
const PLACES = 400;

/** The number nearest to a fraction; equal fractions give the same one. */
export function nearest({ numerator, denominator }: Fraction): number {
  if (absolute(numerator) <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER)
    return Number(numerator) / Number(denominator);
  const whole = absolute(numerator) / denominator;
  const rest = ((absolute(numerator) % denominator) * 10n ** BigInt(PLACES)) / denominator;
  return Number(`${numerator < 0n ? '-' : ''}${whole}.${String(rest).padStart(PLACES, '0')}`);
}
