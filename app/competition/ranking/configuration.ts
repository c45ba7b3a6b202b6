import { z } from 'zod';
import { rankingRuleSchema } from '#app/competition/call/content.ts';

/** The written configuration of a ranking, stored with it and part of the hash of its input. */
export const rankingConfigurationSchema = z.object({
  rule: rankingRuleSchema,
  /** sheets that were never locked, by solution, and why the ranking was made without them */
  absent: z.array(z.object({ number: z.string(), sheets: z.int().min(1) })),
  reason: z.string(),
});
export type RankingConfiguration = z.infer<typeof rankingConfigurationSchema>;
