import type { Bilingual, Rubric } from '#app/competition/call/content.ts';
import { rankingConfigurationSchema } from '../rule/configuration.ts';
import { rankingOutputSchema } from '../rule/output.ts';
import { rankingInputSchema } from '../rule/rank.ts';
import { analyse } from './analysis.ts';

/** A stored ranking of one track, and who stands behind it: what the analysis is made of. */
export interface StoredTrack {
  key: string;
  name: Bilingual;
  /** how many of the round's solutions are taken: for the award, or for the shortlist of the next round */
  quota: number;
  aim: 'award' | 'shortlist';
  rankingId: string;
  computedAt: Date;
  outputHash: string;
  inputHash: string;
  input: unknown;
  configuration: unknown;
  output: unknown;
  /** of each sheet, the judge's number in the draw */
  judgeOf: ReadonlyMap<string, string>;
  /** of each solution */
  known: ReadonlyMap<string, { title: string; unit: string }>;
}

/** One track with its analysis: a pure function of what is stored. */
export function analysedTrack(track: StoredTrack, criteria: Rubric['criteria']) {
  const { key, rankingId, name, quota, aim, computedAt, outputHash, inputHash, judgeOf, known } = track;
  const input = rankingInputSchema.parse(track.input);
  const configuration = rankingConfigurationSchema.parse(track.configuration);
  const { places, adjustedBy } = rankingOutputSchema.parse(track.output);
  const unitOf = new Map([...known].map(([id, { unit }]) => [id, unit]));
  const named = places.map((place, at) => ({
    ...place,
    at,
    title: known.get(place.submissionId)?.title ?? '',
    unit: known.get(place.submissionId)?.unit ?? '',
  }));
  const eligible = named.filter((place) => place.eligible);
  return {
    ...{ key, rankingId, name, quota, aim, computedAt, outputHash, inputHash, configuration, adjustedBy },
    rule: configuration.rule,
    /** how many there are, also where `places` are those near the line alone */
    count: places.length,
    /** the last who wins and the first who does not */
    line: { last: eligible[quota - 1] ?? null, next: eligible[quota] ?? null },
    places: named,
    marks: input.solutions.flatMap(({ submissionId, sheets }) =>
      sheets.map((sheet) => ({
        submissionId,
        judge: judgeOf.get(sheet.sheetId) ?? '',
        totalCentipoints: sheet.totalCentipoints,
        marks: sheet.marks,
      })),
    ),
    analysis: analyse({ input, configuration, criteria, quota, judgeOf, unitOf }),
  };
}
export type AnalysedTrack = ReturnType<typeof analysedTrack>;
