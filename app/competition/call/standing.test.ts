import { expect, it } from 'vitest';
import type { CallContent } from './content.ts';
import { defaultCallContent } from './default-content.ts';
import { isPublishable, problemsOf } from './publishable.ts';
import type { Standing } from './standing.ts';

const dates = {
  opensAt: new Date('2026-12-01T01:00:00Z'),
  submissionDeadline: new Date('2027-01-08T09:00:00Z'),
  reviewUntil: new Date('2027-02-05T09:00:00Z'),
};
const duringEntries = new Date('2026-12-10T00:00:00Z');
const afterDeadline = new Date('2027-01-10T00:00:00Z');
const content = defaultCallContent(dates);
const nothing = { tracks: [], sections: [], fields: [], files: [] };

function problemsAfter(edit: (content: CallContent) => void, now: Date, standing: Partial<Standing> = {}) {
  const next = structuredClone(content);
  edit(next);
  return problemsOf(next, {
    now,
    fundKeys: ['scenario-special'],
    standing: { content, roundSetUp: false, filled: nothing, ...standing },
  }).map((p) => `${p.path} ${p.code}`);
}

it('after the deadline the form, the tracks and eligibility stand; the quota does until the round is set up', () => {
  expect(problemsAfter((c) => void c.form.fields.pop(), afterDeadline)).toEqual(['form frozenByDeadline']);
  expect(
    problemsAfter(
      (c) => Object.assign(c.eligibility, { maxMembers: c.eligibility.maxMembers + 1 }),
      afterDeadline,
    ),
  ).toEqual(['eligibility frozenByDeadline']);
  const renamed = (c: CallContent) => {
    for (const track of c.tracks) track.name.zh += '赛道';
  };
  expect(problemsAfter(renamed, afterDeadline)).toEqual(['tracks frozenByDeadline']);
  const more = (c: CallContent) => {
    for (const track of c.tracks) track.quota += 1;
  };
  expect(problemsAfter(more, afterDeadline)).toEqual([]);
  expect(problemsAfter(more, afterDeadline, { roundSetUp: true })).toEqual(['tracks frozenByRound']);
  const reopened = (c: CallContent) => {
    c.form.fields.pop();
    c.timetable.submissionDeadline = '2027-01-20T09:00:00.000Z';
  };
  expect(problemsAfter(reopened, afterDeadline)).toEqual([]);
});

it('once entries are open, when they opened stands', () => {
  const later = (c: CallContent) => Object.assign(c.timetable, { opensAt: '2026-12-11T00:00:00.000Z' });
  expect(problemsAfter(later, duringEntries)).toEqual(
    expect.arrayContaining(['timetable.opensAt openedAlready']),
  );
});

it('what is filled in is not asked for more strictly', () => {
  const slot = content.form.files[0]?.key ?? '';
  const filled = { ...nothing, files: [slot] };
  const smaller = (c: CallContent) => {
    if (c.form.files[0]) c.form.files[0].maxMegabytes -= 1;
  };
  expect(problemsAfter(smaller, duringEntries, { filled })).toEqual(['form.files.0 filledNarrower']);
  expect(problemsAfter(smaller, duringEntries)).toEqual([]);
  expect(problemsAfter((c) => void c.form.files.shift(), duringEntries, { filled })).toEqual([
    'form.files filledStays',
  ]);
});

it('after the round is set up the words, contacts and the plan of the review may still be amended', () => {
  const words = (c: CallContent) => {
    c.text.zh += '补充说明。';
    c.contact.phone = '028-12345678';
    c.timetable.reviewUntil = '2027-03-01T09:00:00.000Z';
  };
  expect(problemsAfter(words, afterDeadline, { roundSetUp: true })).toEqual([]);
});

it('a band that calls less than 60 per cent of the points the best is stopped', () => {
  const doubled = structuredClone(content);
  for (const criterion of doubled.rubric.criteria) criterion.points *= 2;
  const problems = problemsOf(doubled, {
    now: new Date('2026-11-24T00:00:00Z'),
    fundKeys: ['scenario-special'],
  });
  expect(problems.map((p) => p.code)).toContain('bandsLow');
  expect(isPublishable(problems)).toBe(false);
});
