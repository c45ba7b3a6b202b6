import { describe, expect, it } from 'vitest';
import { chooseReviewer } from './choose-reviewer.ts';

const expert = (expertId: string, name: string, affinity = 0.5) => ({ expertId, name, code: '', affinity });
const university = { name: '某大学', code: '' };

describe('who reviews a solution once more', () => {
  it('is the next reserve of the draw, however well others fit', () => {
    const possible = [expert('a', '甲所', 0.9), expert('b', '乙所', 0.1), expert('c', '丙所', 0.2)];
    expect(chooseReviewer(possible, ['gone', 'c', 'b'], [university])).toEqual({
      expertId: 'c',
      from: 'reserve',
    });
  });

  it('is the fittest of the pool where no reserve is left, of equals the first', () => {
    const possible = [expert('b', '乙所', 0.7), expert('a', '甲所', 0.7), expert('c', '丙所', 0.2)];
    expect(chooseReviewer(possible, [], [university])).toEqual({ expertId: 'a', from: 'pool' });
  });

  it('is never of the unit of a judge who has the solution, and may be nobody', () => {
    const possible = [expert('a', '某大学', 0.9), expert('b', '乙所', 0.1)];
    expect(chooseReviewer(possible, ['a'], [university])).toEqual({ expertId: 'b', from: 'pool' });
    expect(chooseReviewer(possible.slice(0, 1), ['a'], [university])).toBeNull();
  });
});
