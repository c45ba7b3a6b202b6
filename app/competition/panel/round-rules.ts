import { z } from 'zod';
import {
  panelRulesSchema,
  rankingRuleSchema,
  rubricSchema,
  trackSchema,
} from '#app/competition/call/content.ts';

/** What a round froze when it was set up: the call's rules at that time. */
export const roundConfigurationSchema = z.object({
  rubric: rubricSchema,
  ranking: rankingRuleSchema,
  panel: panelRulesSchema,
  tracks: z.array(trackSchema),
});
export type RoundConfiguration = z.infer<typeof roundConfigurationSchema>;
