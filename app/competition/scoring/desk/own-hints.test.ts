import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../builders.testing.ts';
import { ownHints } from './own-hints.ts';

const { rubric } = rules;
const kinds = (...given: Parameters<typeof ownHints> extends [unknown, ...infer Rest] ? Rest : never) =>
  ownHints(rubric, ...given).map((hint) => `${hint.kind} ${hint.key}`);

describe('what a judge is asked to look at again', () => {
  it('a mark far from their own others of that criterion, with what is usual for them', () => {
    const others = { innovation: [4000, 4200, 4100, 4300], safety: [3000, 3100, 2900, 3000] };
    expect(ownHints(rubric, { innovation: 1000, safety: 3000 }, 0, others)).toEqual([
      { kind: 'unusual', key: 'innovation', mean: 4150, lowest: 4000, highest: 4300, count: 4 },
    ]);
    expect(kinds({ innovation: 4400, safety: 3000 }, 0, others)).toEqual([]);
  });

  it('nothing is called unusual before four of their own marks', () => {
    expect(kinds({ innovation: 1000, safety: 3000 }, 0, { innovation: [4000, 4000, 4000] })).toEqual([]);
  });

  it('a mark one step below the next band, whose description then decides', () => {
    expect(kinds({ innovation: 2950, safety: 1900 }, 0, {})).toEqual(['belowBand innovation']);
  });

  it('a veto beside marks that are all in the highest band', () => {
    expect(kinds({ innovation: 5000, safety: 3500 }, 1, {})).toEqual(['vetoedHigh null']);
    expect(kinds({ innovation: 5000, safety: 1000 }, 1, {})).toEqual([]);
    expect(kinds({ innovation: 5000 }, 1, {})).toEqual([]);
  });

  it('the order of the others changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6000 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 6000 }),
        (own, mark) => {
          const marks = { innovation: mark };
          expect(ownHints(rubric, marks, 0, { innovation: own.toReversed() })).toEqual(
            ownHints(rubric, marks, 0, { innovation: own }),
          );
        },
      ),
    );
  });
});
