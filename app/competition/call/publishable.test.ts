import { expect, it } from 'vitest';
import type { CallContent } from './content.ts';
import { defaultCallContent } from './default-content.ts';
import { isPublishable, problemsOf } from './publishable.ts';

const facts = { now: new Date('2026-11-24T00:00:00Z'), fundKeys: ['scenario-special'] };
const dates = {
  opensAt: new Date('2026-12-01T01:00:00Z'),
  submissionDeadline: new Date('2027-01-08T09:00:00Z'),
  reviewUntil: new Date('2027-02-05T09:00:00Z'),
};

/** The problems of the default call after one edit, as `path code`. */
function after(edit: (content: CallContent) => void): string[] {
  const content = structuredClone(defaultCallContent(dates));
  edit(content);
  return problemsOf(content, facts).map((p) => `${p.path} ${p.code}`);
}
const first = <T>(items: T[]): T => items[0] as T;

it('the first text of the call can be published as it is', () => {
  expect(problemsOf(defaultCallContent(dates), facts)).toEqual([]);
});

it('a rubric that does not make 100 points is stopped', () => {
  expect(
    after((c) => {
      first(c.rubric.criteria).points = 30;
    }),
  ).toContain('rubric.criteria pointsSum');
});

it('anchors descend, within the points, down to nothing', () => {
  expect(
    after((c) => {
      first(first(c.rubric.criteria).anchors).from = 26;
    }),
  ).toContain('rubric.criteria.0.anchors.0.from anchorAbovePoints');
  expect(
    after((c) => {
      first(c.rubric.criteria).anchors.reverse();
    }),
  ).toContain('rubric.criteria.0.anchors.1.from anchorOrder');
});

it('dates stand in their order and in the future', () => {
  expect(
    after((c) => {
      c.timetable.submissionDeadline = c.timetable.opensAt;
    }),
  ).toContain('timetable.submissionDeadline deadlineBeforeOpening');
  expect(
    after((c) => {
      c.timetable.reviewUntil = c.timetable.opensAt;
    }),
  ).toContain('timetable.reviewUntil reviewBeforeDeadline');
  const late = problemsOf(defaultCallContent(dates), { ...facts, now: dates.submissionDeadline });
  expect(late.map((p) => p.code)).toEqual(['deadlinePassed']);
});

it('a call open for less than 30 days is unusual, not impossible', () => {
  const content = defaultCallContent({ ...dates, opensAt: new Date('2026-12-20T00:00:00Z') });
  const problems = problemsOf(content, facts);
  expect(problems.map((p) => p.code)).toEqual(['openTooShort']);
  expect(isPublishable(problems)).toBe(true);
});

it('panels are odd and at least five', () => {
  for (const size of [3, 6])
    expect(
      after((c) => {
        c.panel.size = size;
      }),
    ).toContain('panel.size panelSize');
});

it('where each solution has judges of its own, enough are drawn, and seniors among them', () => {
  const withRules = (size: number, rules: Partial<CallContent['panel']['assignment']>) =>
    after((c) => {
      c.panel.size = size;
      c.panel.assignment = { ...c.panel.assignment, mode: 'perSolution', ...rules };
    });
  expect(withRules(12, { perSolution: 5 })).toEqual([]);
  expect(withRules(4, { perSolution: 5 })).toContain('panel.size drawnTooFew');
  expect(withRules(12, { perSolution: 2 })).toContain('panel.assignment.perSolution perSolution');
  expect(withRules(12, { perSolution: 4 })).toContain('panel.assignment.perSolution perSolutionUnusual');
  expect(withRules(12, { perSolution: 5, seniors: 6 })).toContain('panel.assignment.seniors tooBig');
});

it('a standard score has one round with a weight, and a pass mark that somebody can reach', () => {
  for (const method of ['judgeStandard', 'groupStandard'] as const) {
    const rounds = (...weights: number[]) =>
      after((c) => {
        c.ranking.method = method;
        c.review.rounds = weights.map((weightPercent, i) => ({
          ...first(c.review.rounds),
          ...{ key: `r${i}`, weightPercent, shortlist: 6 },
        }));
      });
    expect(rounds(100)).toEqual([]);
    expect(rounds(0, 100)).toEqual([]);
    expect(rounds(50, 50)).toContain('ranking.method standardInRounds');
    const passing = (passMarkCentipoints: number) =>
      after((c) => {
        c.ranking = { ...c.ranking, method, passMarkOn: 'adjusted', passMarkCentipoints };
      });
    expect(passing(7000)).toEqual(['ranking.passMarkOn passMarkOnStandard']);
    expect(passing(4500)).toEqual([]);
  }
  const calibrated = after((c) => {
    c.ranking = { ...c.ranking, method: 'calibrated', passMarkOn: 'adjusted' };
  });
  expect(calibrated).toEqual([]);
});

it('no new call breaks ties by a sum', () => {
  expect(
    after((c) => {
      c.ranking.tieBreaks = ['untrimmedSum'];
    }),
  ).toEqual(['ranking.tieBreaks.0 tieBreakBySum']);
});

it('keys are unique, ties are broken by what exists, funds exist, lengths make sense', () => {
  expect(
    after((c) => {
      c.tracks.push(structuredClone(first(c.tracks)));
    }),
  ).toContain('tracks.4.key keyRepeated');
  expect(
    after((c) => {
      c.ranking.tieBreaks.push('beauty');
    }),
  ).toContain('ranking.tieBreaks.2 tieBreakUnknown');
  expect(
    after((c) => {
      c.award.fundKey = 'none';
    }),
  ).toContain('award.fundKey fundUnknown');
  expect(
    after((c) => {
      first(c.form.sections).minCharacters = 1500;
    }),
  ).toContain('form.sections.0.maxCharacters lengths');
  expect(
    after((c) => {
      first(c.tracks).quota = 0;
    }),
  ).toContain('tracks.0.quota quota');
});

it('says where something is missing', () => {
  expect(
    after((c) => {
      c.title.zh = ' ';
      c.tracks = [];
    }),
  ).toEqual(['title.zh required', 'tracks atLeastOne']);
});
