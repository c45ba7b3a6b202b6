import { z } from 'zod';

/** What a ranking says of one solution. Scores are hundredths of a point, rounded half up only here, at the end. */
export const placeSchema = z.object({
  submissionId: z.string(),
  number: z.string(),
  /** from 1; solutions with the same place are a tie that the written order could not break; the ineligible come last */
  place: z.int().min(1),
  tied: z.boolean(),
  /** false for a veto or a score below the pass mark */
  eligible: z.boolean(),
  reason: z.enum(['veto', 'belowPassMark', 'noSheets']).nullable(),
  scoreCentipoints: z.int(),
  sheets: z.int(),
  /** the totals that were dropped, if any */
  dropped: z.array(z.int()),
  totals: z.array(z.int()),
  /** which written rule decided against the solution placed just before it; null where the score did */
  decidedBy: z.string().nullable(),
});
export const rankingOutputSchema = z.object({
  method: z.string(),
  passMarkCentipoints: z.int(),
  places: z.array(placeSchema),
});
export type RankingPlace = z.infer<typeof placeSchema>;
export type RankingOutput = z.infer<typeof rankingOutputSchema>;
