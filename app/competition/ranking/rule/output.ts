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
  reason: z.enum(['veto', 'belowPassMark', 'noSheets', 'notShortlisted']).nullable(),
  scoreCentipoints: z.int(),
  /** what a rule that adjusts ranked it by; missing where nothing was adjusted */
  adjustedCentipoints: z.int().optional(),
  sheets: z.int(),
  /** the totals that were dropped, if any */
  dropped: z.array(z.int()),
  totals: z.array(z.int()),
  /** which written rule decided against the solution placed just before it; null where the score did */
  decidedBy: z.string().nullable(),
  /** where rounds were combined: the score of each round that the solution reached */
  rounds: z.array(z.object({ number: z.int(), scoreCentipoints: z.int() })).optional(),
});
/** What a judge's marks, or a group's scores, were adjusted by: hundredths of a point, rounded. */
const adjustedBySchema = z.object({
  /** the judge's number in the draw, or the group's */
  of: z.string(),
  count: z.int(),
  meanCentipoints: z.int().nullable(),
  deviationCentipoints: z.int().nullable(),
  /** how much above the others the judge marks; only of `calibrated` */
  severityCentipoints: z.int().nullable(),
  /** too small, or without spread: brought to the common scale by all marks together */
  off: z.boolean(),
});
export type AdjustedBy = z.infer<typeof adjustedBySchema>;

export const rankingOutputSchema = z.object({
  method: z.string(),
  passMarkCentipoints: z.int(),
  places: z.array(placeSchema),
  /** of a rule that adjusts, by what; empty where there was nothing to adjust by, so that raw scores decided */
  adjustedBy: z.array(adjustedBySchema).optional(),
});
export type RankingPlace = z.infer<typeof placeSchema>;
export type RankingOutput = z.infer<typeof rankingOutputSchema>;
