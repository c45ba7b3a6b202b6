import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, iccForms } from './agreement.ts';
import { anxiety, krippendorff2011, marksOf, shroutFleiss } from './published.testing.ts';

const close = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;
const tables = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 5 })).chain(([n, k]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: k, maxLength: k }), {
    minLength: n,
    maxLength: n,
  }),
);

describe('intraclass correlation', () => {
  it('has the published values and limits of Shrout & Fleiss (1979)', () => {
    const { icc, limits, notes } = agreement(marksOf(shroutFleiss));
    const published = {
      icc1: [0.17, -0.13, 0.72],
      icc2: [0.29, 0.02, 0.76],
      icc3: [0.71, 0.34, 0.95],
      icc1k: [0.44, -0.88, 0.91],
      icc2k: [0.62, 0.07, 0.93],
      icc3k: [0.91, 0.68, 0.99],
    };
    for (const form of iccForms) {
      const found = [icc[form], ...(limits[form] ?? [])].map((v) => Number(v?.toFixed(2)));
      expect(found, form).toEqual(published[form]);
    }
    expect(notes).toEqual([]);
  });

  it('has the value and limits that irr prints for the anxiety data', () => {
    const { icc, limits } = agreement(marksOf(anxiety));
    expect(icc.icc2?.toFixed(3)).toBe('0.198');
    expect(limits.icc2?.map((v) => v.toFixed(3))).toEqual(['-0.039', '0.494']);
  });

  it('keeps ICC(1) and says why the other forms are missing when a mark is missing', () => {
    const { icc, kendallW, notes } = agreement(marksOf(krippendorff2011));
    expect(icc.icc1).not.toBeNull();
    expect([icc.icc2, icc.icc3, icc.icc2k, icc.icc3k, kendallW]).toEqual([null, null, null, null, null]);
    expect(notes).toEqual(['incomplete', 'unbalanced']);
  });

  it('is 1 for judges who agree exactly, and undefined where nothing varies', () => {
    const exact = agreement(
      marksOf([
        [1, 1, 1],
        [2, 2, 2],
        [5, 5, 5],
      ]),
    );
    expect(exact.icc).toEqual(Object.fromEntries(iccForms.map((form) => [form, 1])));
    expect(exact.notes).toEqual(['noLimits']);
    const flat = agreement(
      marksOf([
        [3, 3],
        [3, 3],
      ]),
    );
    expect(flat.icc.icc1).toBeNull();
    expect(flat.notes).toEqual(['noVariation']);
  });

  it('does not count a severe judge in the third form: any shift of a column leaves it', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: -50, max: 50 }), (table, shift) => {
        const shifted = table.map(([first = 0, ...rest]) => [first + shift, ...rest]);
        const [a, b] = [table, shifted].map((t) => agreement(marksOf(t)));
        expect(close(a?.icc.icc3 ?? null, b?.icc.icc3 ?? null)).toBe(true);
        expect(a?.kendallW).toEqual(b?.kendallW);
      }),
    );
  });

  it('lies within its limits', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { icc, limits } = agreement(marksOf(table));
        for (const form of iccForms) {
          const [low, high] = limits[form] ?? [-Infinity, Infinity];
          const value = icc[form] ?? 0;
          if (icc[form] !== null && form !== 'icc2k') {
            expect(low).toBeLessThanOrEqual(value + 1e-9);
            expect(high).toBeGreaterThanOrEqual(value - 1e-9);
          }
        }
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  it('has the published values of Krippendorff (2011), with missing marks', () => {
    const { krippendorff } = agreement(marksOf(krippendorff2011));
    expect(krippendorff.nominal?.toFixed(3)).toBe('0.743');
    expect(krippendorff.ordinal?.toFixed(3)).toBe('0.815');
    expect(krippendorff.interval?.toFixed(3)).toBe('0.849');
  });

  it('does not know the scale: nominal under renaming, ordinal under stretching, interval under units', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const of = (f: (v: number) => number) => agreement(marksOf(table.map((r) => r.map(f)))).krippendorff;
        const plain = of((v) => v);
        expect(close(plain.nominal, of((v) => (v * 37) % 101).nominal)).toBe(true);
        expect(close(plain.ordinal, of((v) => v ** 3).ordinal)).toBe(true);
        expect(close(plain.interval, of((v) => 2 * v + 7).interval)).toBe(true);
      }),
    );
  });
});

describe("Kendall's W", () => {
  it('has the value and test that irr and DescTools print for the anxiety data, with ties', () => {
    const { kendall } = agreement(marksOf(anxiety));
    expect(kendall?.w).toBeCloseTo(0.5396569, 7);
    expect(kendall?.chiSquare.toFixed(1)).toBe('30.8');
    expect(kendall?.degreesOfFreedom).toBe(19);
    expect(kendall?.p.toFixed(4)).toBe('0.0429');
  });

  it('is 0.6 for six orders of four papers, a textbook example without ties', () => {
    const orders = [
      [4, 3, 2, 1],
      [3, 4, 2, 1],
      [4, 3, 1, 2],
      [3, 4, 1, 2],
      [4, 2, 1, 3],
      [4, 2, 3, 1],
    ];
    const papers = [0, 1, 2, 3].map((i) => orders.map((o) => o[i] ?? 0));
    expect(agreement(marksOf(papers)).kendallW).toBeCloseTo(0.6, 10);
  });
});

it('does not know the order of the marks or the names of judges', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const marks = marksOf(table);
      const renamed = marks
        .map((m) => ({ ...m, judge: `x${m.judge}`, solution: `y${m.solution}` }))
        .reverse();
      const [a, b] = [agreement(marks), agreement(renamed)];
      for (const form of iccForms) expect(close(a.icc[form], b.icc[form])).toBe(true);
      expect(close(a.krippendorff.ordinal, b.krippendorff.ordinal)).toBe(true);
      expect(close(a.kendallW, b.kendallW)).toBe(true);
    }),
  );
});

it('refuses two marks of one solution by one judge', () => {
  const mark = { solution: 'a', judge: 'b', score: 1 };
  expect(() => agreement([mark, mark])).toThrow('b marked a twice');
});
