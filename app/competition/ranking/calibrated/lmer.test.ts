import { describe, expect, test } from 'vitest';
import { calibrate } from './calibrated.ts';
import { criteriaMarks, panels, penicillin, penicillinSubset } from './lmer.testing.ts';
import { type LmerAnswer, lmer } from './lmer-answers.testing.ts';
import type { Mark, Side } from './marks.ts';

const cases: [string, Mark[], LmerAnswer][] = [
  ['Penicillin, a complete published table', penicillin, lmer.penicillin],
  ['an unbalanced part of it', penicillinSubset, lmer.penicillinSubset],
  ['panels with ties and solutions marked once', panels(11, { solution: 6, judge: 5 }), lmer.unbalanced],
  ['judges who do not differ: variance none', panels(5, { solution: 6, judge: 0 }), lmer.withoutJudges],
  [
    'solutions that do not differ: variance none',
    panels(3, { solution: 0, judge: 5 }),
    lmer.withoutSolutions,
  ],
  ['marks by criterion, some missing', criteriaMarks(14), lmer.byCriterion],
];

function expectEffects(side: Side, found: Float64Array, answer: Record<string, number> | undefined) {
  side.names.forEach((name, at) => {
    expect(Math.abs((found[at] as number) - (answer?.[name] ?? 0)), name).toBeLessThan(1e-5);
  });
}

describe.each(cases)('%s', (_, marks, answer) => {
  const { table, fit, mean, estimates, severities, leniencies } = calibrate(marks);

  test("has lmer's variance components, relatively to a millionth", () => {
    for (const component of ['solution', 'judge', 'criterion', 'residual'] as const) {
      const [found, expected] = [fit.variance[component], answer.variance[component]];
      expect(Math.abs(found - expected), component).toBeLessThanOrEqual(1e-6 * expected);
    }
  });

  test("has lmer's mean and effects to a hundred-thousandth", () => {
    expect(Math.abs(mean - answer.mean)).toBeLessThan(1e-5);
    expectEffects(
      table.solutions,
      estimates.map((estimate) => estimate - mean),
      answer.solution,
    );
    expectEffects(table.judges, severities, answer.judge);
    expectEffects(table.criteria, leniencies, answer.criterion);
  });
});
