import { z } from 'zod';
import { rankingRuleSchema } from '#app/competition/call/content.ts';

/** The written configuration of a ranking, stored with it and part of the hash of its input. */
export const rankingConfigurationSchema = z.object({
  rule: rankingRuleSchema,
  /** sheets that were never locked, by solution, and why the ranking was made without them */
  absent: z.array(z.object({ number: z.string(), sheets: z.int().min(1) })),
  reason: z.string(),
  /** the rounds that were combined, by their weights in per cent; absent where there is one, so that old hashes hold */
  rounds: z.array(z.object({ number: z.int().min(1), weightPercent: z.int().min(0) })).optional(),
});
export type RankingConfiguration = z.infer<typeof rankingConfigurationSchema>;
