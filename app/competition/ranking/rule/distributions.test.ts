import { expect, test } from 'vitest';
import { chiSquareTail, fCdf, fQuantile, normalCdf } from './distributions.ts';

/** To so many digits that count. */
const near = (found: number, published: number, digits = 12) =>
  expect(Math.abs(found / published - 1)).toBeLessThan(10 ** -digits);

// R 4: pnorm, pchisq, pf, qf with 16 digits; the quantiles are those of every printed table.
test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1, 0.15865525393145705],
  [1.959963984540054, 0.975],
  [-3, 0.0013498980316300933],
  [-6, 9.865876450376946e-10],
  [-8, 6.220960574271785e-16],
  [-0.001, 0.4996010577860889],
])('the normal distribution at %s', (x, p) => near(normalCdf(x), p));

test.each([
  [3.841458820694124, 1, 0.05],
  [5.991464547107979, 2, 0.05],
  [18.307038053275146, 10, 0.05],
  [2, 2, Math.exp(-1)],
  [100, 2, Math.exp(-50)],
  [124.34211340400407, 100, 0.05],
])('the chi-square distribution at %s with %s degrees of freedom', (x, df, p) =>
  near(chiSquareTail(x, df), p),
);

test.each([
  [1, 1, 647.789],
  [2, 3, 16.0441],
  [4, 15, 3.8043],
  [5, 10, 4.2361],
  [10, 20, 2.7737],
  [30, 60, 1.8152],
  [120, 120, 1.4327],
])('the 97.5 %% quantile of F with %s and %s degrees of freedom, as tables print it', (df1, df2, value) =>
  expect(Math.abs(fQuantile(0.975, df1, df2) - value)).toBeLessThan(0.00006),
);

test('the quantile of F is where its distribution says, also with degrees that are not whole, and very many', () => {
  for (const df1 of [1, 2.7, 13, 499, 9_999])
    for (const df2 of [1, 3.3, 40, 5_000, 40_000])
      for (const p of [0.025, 0.5, 0.975]) near(fCdf(fQuantile(p, df1, df2), df1, df2), p, 9);
});

test('F of one and n degrees is the square of t, and of two and two is p/(1 − p)', () => {
  near(fQuantile(0.95, 1, 10), 2.228138851964939 ** 2, 10);
  near(fQuantile(0.975, 2, 2), 39, 10);
});

test('what is beyond every bound is 0, 1, or no number', () => {
  expect([normalCdf(Infinity), normalCdf(-Infinity), normalCdf(Number.NaN)]).toEqual([1, 0, Number.NaN]);
  expect([fCdf(0, 1, 1), fCdf(Infinity, 1, 1), chiSquareTail(0, 3), chiSquareTail(Infinity, 3)]).toEqual([
    0, 1, 1, 0,
  ]);
});
