import { expect, it } from 'vitest';
import { callContentSchema } from './content.ts';
import { defaultCallContent } from './default-content.ts';

const dates = {
  opensAt: new Date('2026-12-01T01:00:00Z'),
  submissionDeadline: new Date('2027-01-08T09:00:00Z'),
  reviewUntil: new Date('2027-02-05T09:00:00Z'),
};

it('the first text of the call is complete and its rubric makes 100 points', () => {
  const content = callContentSchema.parse(defaultCallContent(dates));
  expect(content.rubric.criteria.reduce((sum, c) => sum + c.points, 0)).toBe(100);
  expect(content.tracks.map((t) => t.quota)).toEqual([3, 3, 3, 3]);
  expect(content.award.amountFen).toBe(10_000_000);
});
