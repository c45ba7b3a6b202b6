import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankingRule } from '#app/competition/call/content.ts';
import { type RankingInput, rankTrack } from './rank.ts';

const rule: RankingRule = {
  method: 'trimmedMean',
  trimFrom: 5,
  smallestGroup: 8,
  passMarkOn: 'raw',
  passMarkCentipoints: 7000,
  tieBreaks: ['untrimmedSum', 'innovation'],
};
type Solution = RankingInput['solutions'][number];

function aSolution(
  number: string,
  totals: number[],
  { innovation = [] as number[], vetoes = 0 } = {},
): Solution {
  return {
    submissionId: `id-${number}`,
    number,
    sheets: totals.map((totalCentipoints, i) => ({
      sheetId: `${number}-${i}`,
      contentHash: '',
      totalCentipoints,
      marks: { innovation: innovation[i] ?? 0 },
      vetoes: i < vetoes ? [{ key: 'plagiarism', evidence: '与公开论文一致' }] : [],
    })),
  };
}
const ranked = (...solutions: Solution[]) => rankTrack({ trackKey: 'robot', solutions }, rule).places;
const brief = (places: ReturnType<typeof ranked>) =>
  places.map((p) => `${p.place}${p.tied ? '=' : ''} ${p.number} ${p.reason ?? p.decidedBy ?? ''}`.trim());

describe('a ranking of one track', () => {
  it('orders by exact score', () => {
    expect(
      brief(ranked(aSolution('B', [8000, 8000, 8001]), aSolution('A', [8000]), aSolution('C', [9000]))),
    ).toEqual(['1 C', '2 B', '3 A']);
  });

  it('breaks ties in the written order: the untrimmed sum, then the criterion', () => {
    const a = aSolution('A', [8000, 8000, 8000, 8000, 8000], { innovation: [2000, 2000, 2000, 2000, 2000] });
    const b = aSolution('B', [9000, 8000, 8000, 8000, 7900]);
    const c = aSolution('C', [8000, 8000, 8000, 8000, 8000], { innovation: [1900, 2000, 2000, 2000, 2000] });
    expect(brief(ranked(c, a, b))).toEqual(['1 B', '2 A untrimmedSum', '3 C innovation']);
  });

  it('breaks ties by the untrimmed mean, exactly: a further sheet wins nobody a place', () => {
    const by = (tieBreaks: string[]) =>
      brief(
        rankTrack(
          {
            trackKey: 'robot',
            solutions: [
              aSolution('A', [9500, 8700, 8700, 8700, 8600]),
              aSolution('B', [8800, 8700, 8700, 8700, 8700, 6000]),
              // both 83.3333…, of three sheets and of six
              aSolution('C', [8300, 8300, 8400]),
              aSolution('D', [8300, 8300, 8400, 8300, 8300, 8400]),
            ],
          },
          { ...rule, trimFrom: 5, tieBreaks },
        ).places,
      );
    expect(by(['untrimmedMean']).slice(0, 2)).toEqual(['1 A', '2 B untrimmedMean']);
    // a call of before says the sum, and its ranking computes as it did
    expect(by(['untrimmedSum']).slice(0, 2)).toEqual(['1 B', '2 A untrimmedSum']);
    const level = rankTrack(
      {
        trackKey: 'robot',
        solutions: [aSolution('D', [8300, 8300, 8400, 8300, 8300, 8400]), aSolution('C', [8300, 8300, 8400])],
      },
      { ...rule, method: 'mean', tieBreaks: ['untrimmedMean'] },
    );
    expect(brief(level.places)).toEqual(['1= C', '1= D']);
  });

  it('lets those share a place whom the written order cannot separate, and skips the next', () => {
    expect(brief(ranked(aSolution('B', [8000]), aSolution('A', [8000]), aSolution('C', [7500])))).toEqual([
      '1= A',
      '1= B',
      '3 C',
    ]);
  });

  it('puts the ineligible last, with the reason', () => {
    const places = ranked(
      aSolution('A', [6999]),
      aSolution('B', [9900, 9900], { vetoes: 1 }),
      aSolution('C', []),
      aSolution('D', [7000]),
      aSolution('E', [9000, 9000, 9000], { vetoes: 1 }),
    );
    expect(brief(places)).toEqual(['1 E', '2 D', '3 A belowPassMark', '4 B veto', '5 C noSheets']);
    expect(places.map((p) => p.eligible)).toEqual([true, true, false, false, false]);
  });

  it('compares the pass mark exactly: 69.995 shows as 70.00 and does not pass', () => {
    expect(ranked(aSolution('A', [6999, 7000]))[0]).toMatchObject({
      scoreCentipoints: 7000,
      eligible: false,
    });
  });
});

const mark = fc.integer({ min: 60, max: 80 }).map((m) => m * 100);
const panel = fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 7 });
const solutions = fc
  .array(fc.tuple(panel, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map(([sheets, vetoes], i) =>
      aSolution(
        `N${i}`,
        sheets.map(([total]) => total),
        { innovation: sheets.map(([, m]) => m), vetoes },
      ),
    ),
  );

describe('always', () => {
  it('the order in which sheets and solutions come changes nothing', () => {
    fc.assert(
      fc.property(solutions, (all) => {
        const shuffled = all.toReversed().map((s) => ({ ...s, sheets: s.sheets.toReversed() }));
        expect(ranked(...shuffled)).toEqual(ranked(...all));
      }),
    );
  });

  it('raising one mark never lowers a place', () => {
    fc.assert(
      fc.property(
        solutions,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 2000 }),
        (all, which, whose, more) => {
          const at = which % all.length;
          const raised = all.map((s, i) => {
            if (i !== at) return s;
            const sheetAt = whose % s.sheets.length;
            return {
              ...s,
              sheets: s.sheets.map((sheet, j) =>
                j === sheetAt
                  ? {
                      ...sheet,
                      totalCentipoints: sheet.totalCentipoints + more,
                      marks: { innovation: (sheet.marks.innovation ?? 0) + more },
                    }
                  : sheet,
              ),
            };
          });
          const placeOf = (list: Solution[]) =>
            ranked(...list).find((p) => p.number === `N${at}`)?.place ?? Number.NaN;
          expect(placeOf(raised)).toBeLessThanOrEqual(placeOf(all));
        },
      ),
    );
  });
});
