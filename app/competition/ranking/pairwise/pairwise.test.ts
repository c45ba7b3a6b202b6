import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comparison, fitPairwise, nextPair } from './pairwise.ts';

const times = (count: number, comparison: Comparison): Comparison[] =>
  new Array<Comparison>(count).fill(comparison);
const met = (a: string, b: string, winsA: number, winsB: number, ties = 0): Comparison[] => [
  ...times(winsA, { a, b, outcome: 'a' }),
  ...times(winsB, { a, b, outcome: 'b' }),
  ...times(ties, { a, b, outcome: 'tie' }),
];

test('gives the abilities of Stigler’s (1994) citations between four journals', () => {
  const { solutions, tie } = fitPairwise([
    ...met('Biometrika', 'Comm Statist', 730, 33),
    ...met('Biometrika', 'JASA', 498, 320),
    ...met('Biometrika', 'JRSS-B', 221, 284),
    ...met('Comm Statist', 'JASA', 68, 813),
    ...met('Comm Statist', 'JRSS-B', 17, 276),
    ...met('JASA', 'JRSS-B', 142, 325),
  ]);
  const ability = Object.fromEntries(solutions.map((s) => [s.solution, s.ability]));
  expect(ability['JRSS-B']).toBeCloseTo(1.0588761, 5);
  expect(ability.Biometrika).toBeCloseTo(0.7899221, 5);
  expect(ability.JASA).toBeCloseTo(0.3103523, 5);
  expect(ability['Comm Statist']).toBeCloseTo(-2.1591504, 5);
  expect(solutions.map((s) => s.rank)).toEqual([1, 2, 3, 4]);
  expect(tie).toBe(0);
});

test('gives the worths and ν of Davidson’s (1970) six puddings', () => {
  const met6: [number, number, number, number, number][] = [
    [1, 2, 19, 22, 16],
    [1, 3, 16, 19, 12],
    [2, 3, 19, 19, 10],
    [1, 4, 18, 23, 13],
    [2, 4, 23, 19, 9],
    [3, 4, 19, 20, 15],
    [1, 5, 13, 19, 18],
    [2, 5, 16, 20, 12],
    [3, 5, 16, 15, 17],
    [4, 5, 17, 14, 16],
    [1, 6, 18, 21, 12],
    [2, 6, 22, 20, 12],
    [3, 6, 13, 18, 10],
    [4, 6, 14, 19, 18],
    [5, 6, 11, 21, 12],
  ];
  const { solutions, tie } = fitPairwise(met6.flatMap(([i, j, a, b, t]) => met(`${i}`, `${j}`, a, b, t)));
  const worths = solutions.map((s) => ({ name: s.solution, worth: Math.exp(s.ability) }));
  const whole = worths.reduce((sum, w) => sum + w.worth, 0);
  const shares = Object.fromEntries(worths.map((w) => [w.name, w.worth / whole]));
  const published = [0.1388005, 0.1729985, 0.161742, 0.165393, 0.1586805, 0.2023855];
  published.forEach((worth, i) => {
    expect(shares[`${i + 1}`]).toBeCloseTo(worth, 4);
  });
  expect(tie).toBeCloseTo(0.7468147, 4);
  // His figures are of 1970; that ours are the maximum is seen from the equations: as many ties as are expected, and as many points of each.
  const expected = met6.map(([i, j, a, b, t]) => {
    const [x, y] = [shares[`${i}`] ?? 0, shares[`${j}`] ?? 0];
    const even = tie * Math.sqrt(x * y);
    return {
      i,
      n: a + b + t,
      points: a + t / 2,
      share: (x + even / 2) / (x + y + even),
      ties: t,
      even: even / (x + y + even),
    };
  });
  const sum = (of: (pair: (typeof expected)[number]) => number) =>
    expected.reduce((total, pair) => total + of(pair), 0);
  expect(sum((pair) => pair.n * pair.even)).toBeCloseTo(
    sum((pair) => pair.ties),
    6,
  );
  const first = expected.filter((pair) => pair.i === 1);
  expect(first.reduce((total, pair) => total + pair.n * pair.share, 0)).toBeCloseTo(
    first.reduce((total, pair) => total + pair.points, 0),
    6,
  );
});

test('needs wins both ways, or a prior, which keeps one who won everything within reach', () => {
  const swept = [...met('a', 'b', 3, 0), ...met('b', 'c', 2, 1), ...met('a', 'c', 1, 0)];
  expect(() => fitPairwise(swept)).toThrow('won or lost every comparison');
  expect(() => fitPairwise([...met('a', 'b', 1, 1), ...met('c', 'd', 1, 1)])).toThrow(RangeError);
  expect(() => fitPairwise(met('a', 'a', 1, 0))).toThrow();
  const { solutions } = fitPairwise(swept, { prior: 1 });
  expect(solutions.map((s) => s.solution)).toEqual(['a', 'b', 'c']);
  expect(solutions[0]?.ability).toBeLessThan(5);
  expect(solutions.reduce((sum, s) => sum + s.ability, 0)).toBeCloseTo(0, 6);
});

const some = fc.array(
  fc
    .record({
      a: fc.constantFrom('p', 'q', 'r', 's'),
      b: fc.constantFrom('p', 'q', 'r', 's'),
      outcome: fc.constantFrom('a' as const, 'b' as const, 'tie' as const),
    })
    .filter(({ a, b }) => a !== b),
  { minLength: 5, maxLength: 60 },
);

test('neither the order of comparisons nor who stands left changes anything', () => {
  fc.assert(
    fc.property(some, (comparisons) => {
      const turned = comparisons.toReversed().map(
        ({ a, b, outcome }): Comparison => ({
          a: b,
          b: a,
          outcome: outcome === 'tie' ? 'tie' : outcome === 'a' ? 'b' : 'a',
        }),
      );
      const [given, other] = [fitPairwise(comparisons, { prior: 1 }), fitPairwise(turned, { prior: 1 })];
      expect(other.tie).toBeCloseTo(given.tie, 6);
      const abilities = new Map(other.solutions.map((s) => [s.solution, s.ability]));
      for (const { solution, ability } of given.solutions)
        expect(abilities.get(solution)).toBeCloseTo(ability, 6);
    }),
  );
});

test('asks first for who was never shown, then for those least told apart', () => {
  const fitted = fitPairwise([...met('a', 'b', 5, 4), ...met('b', 'c', 30, 3), ...met('a', 'c', 28, 2)]);
  expect(nextPair(fitted, ['a', 'b', 'c', 'new'], [])).toContain('new');
  expect(nextPair(fitted, ['a', 'b', 'c'], [])).toEqual(['a', 'b']);
  expect(nextPair(null, ['a', 'b', 'c'], [{ a: 'a', b: 'b' }])).toEqual(['a', 'c']);
  expect(nextPair(null, ['a'], [])).toBeNull();
});
