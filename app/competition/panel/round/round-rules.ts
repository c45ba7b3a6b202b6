import { z } from 'zod';
import {
  oneRound,
  panelRulesSchema,
  type RoundRule,
  rankingRuleSchema,
  reviewRulesSchema,
  rubricSchema,
  trackSchema,
} from '#app/competition/call/content.ts';

/** What a round froze when it was set up: the call's rules at that time. */
export const roundConfigurationSchema = z.object({
  rubric: rubricSchema,
  ranking: rankingRuleSchema,
  review: reviewRulesSchema.default(oneRound),
  panel: panelRulesSchema,
  tracks: z.array(trackSchema),
});
export type RoundConfiguration = z.infer<typeof roundConfigurationSchema>;

/** The rule of the round with this number, from 1; the last one where the rules know no more. */
export function roundRule(rules: Pick<RoundConfiguration, 'review'>, number: number): RoundRule {
  const { rounds } = rules.review;
  const rule = rounds[number - 1] ?? rounds.at(-1);
  if (!rule) throw new RangeError('rules without a round');
  return rule;
}

const plannedSchema = roundConfigurationSchema.pick({ review: true });

/** How many rounds the frozen rules of a round plan. */
export function plannedRounds(configuration: unknown): number {
  return plannedSchema.parse(configuration).review.rounds.length;
}

/** What the round with this number freezes: at a defence the whole panel sits, so that no solution has judges of its own. */
export function rulesFor<R extends Pick<RoundConfiguration, 'review' | 'panel'>>(
  rules: R,
  number: number,
): R {
  if (roundRule(rules, number).kind !== 'defence') return rules;
  const assignment = { ...rules.panel.assignment, mode: 'panel' as const };
  return { ...rules, panel: { ...rules.panel, assignment } };
}
