import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Met, maximumExists } from './maximum-exists.ts';
import { type Comparison, fitOrPrior, fitPairwise, nextPair, PRIOR } from './pairwise.ts';

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

test('has no maximum where wins one way meet ties alone: the prior is taken, and said', () => {
  const tie = (a: string, b: string): Comparison => ({ a, b, outcome: 'tie' });
  const two = [...met('A', 'B', 3, 0), tie('A', 'B'), tie('A', 'B')];
  const three = [
    ...[tie('s1', 's2'), tie('s0', 's1'), tie('s0', 's1')],
    ...[...met('s1', 's2', 4, 0), ...met('s0', 's1', 2, 0)],
  ];
  for (const comparisons of [two, three]) {
    expect(() => fitPairwise(comparisons)).toThrow(RangeError);
    const { fitted, prior } = fitOrPrior(comparisons);
    expect(prior).toBe(PRIOR);
    for (const { ability, standardError } of fitted.solutions) {
      expect(Math.abs(ability)).toBeLessThan(10);
      expect(standardError).toBeLessThan(10);
    }
    expect(fitOrPrior(comparisons.toReversed()).fitted.solutions).toEqual(fitted.solutions);
  }
});

/** Every direction in small whole numbers: with so few solutions there is one of these where there is one at all. */
function directionByEnumeration(pairs: readonly Met[], count: number): boolean {
  const anyTie = pairs.some((pair) => pair.ties > 0);
  const places = Array.from({ length: (count + 1) ** count }, (_, code) =>
    Array.from({ length: count }, (_, k) => Math.floor(code / (count + 1) ** k) % (count + 1)),
  );
  return places.some((at) =>
    (anyTie ? [-1, 0, 1] : [0]).some((tie) => {
      if (tie === 0 && at.every((place) => place === at[0])) return false;
      return pairs.every(({ i, j, winsI, winsJ, ties }) => {
        const [x, y] = [2 * (at[i] as number), 2 * (at[j] as number)];
        const between = anyTie ? tie + (x + y) / 2 : Number.NEGATIVE_INFINITY;
        const top = Math.max(x, y, between);
        return (winsI === 0 || x === top) && (winsJ === 0 || y === top) && (ties === 0 || between === top);
      });
    }),
  );
}

test('whether a maximum exists agrees with every direction there is, and what is fitted then is finite', () => {
  const seen = fc.constantFrom(0, 0, 1, 2);
  const session = fc.integer({ min: 2, max: 4 }).chain((count) => {
    const all = Array.from({ length: count }, (_, i) => i);
    const couples = all.flatMap((i) => all.slice(i + 1).map((j) => [i, j] as const));
    return fc.tuple(...couples.map(() => fc.tuple(seen, seen, seen))).map((given) => ({
      count,
      pairs: couples
        .map(([i, j], at) => {
          const [winsI = 0, winsJ = 0, ties = 0] = given[at] ?? [];
          return { i, j, winsI, winsJ, ties };
        })
        .filter(({ winsI, winsJ, ties }) => winsI + winsJ + ties > 0),
    }));
  });
  fc.assert(
    fc.property(session, ({ count, pairs }) => {
      if (pairs.length === 0) return;
      const exists = maximumExists(pairs, count);
      expect(exists).toBe(!directionByEnumeration(pairs, count));
      if (!exists || pairs.every((pair) => pair.winsI + pair.winsJ === 0)) return;
      const name = (k: number) => `s${k}`;
      const comparisons = pairs.flatMap(({ i, j, winsI, winsJ, ties }) => [
        ...met(name(i), name(j), winsI, winsJ),
        ...Array.from({ length: ties }, (): Comparison => ({ a: name(i), b: name(j), outcome: 'tie' })),
      ]);
      for (const { ability, standardError } of fitPairwise(comparisons).solutions) {
        expect(Math.abs(ability)).toBeLessThan(12);
        expect(standardError).toBeLessThan(100);
      }
    }),
    { numRuns: 3000 },
  );
});
