import { canonicalHash } from '#app/platform/audit/canonical-hash.server.ts';
import { rankBy } from './rule/combine-rounds.ts';
import { rankingConfigurationSchema } from './rule/configuration.ts';
import type { RankingOutput } from './rule/output.ts';
import { rankingInputSchema } from './rule/rank.ts';

/** One track to be ranked: as it was collected, or as it is stored. */
export interface RankTask {
  configuration: object;
  input: object;
  /** what else is to be hashed meanwhile */
  also?: (object | null)[];
}

export interface Ranked {
  output: RankingOutput;
  /** of `{ configuration, input }` as given, not of what a later schema would add to it */
  inputHash: string;
  outputHash: string;
  /** of `also`, in its order; null for null */
  hashes: (string | null)[];
}

/** Ranks a track and hashes what went in and what came out (invariant 5). */
export function ranked({ configuration, input, also = [] }: RankTask): Ranked {
  const output = rankBy(rankingInputSchema.parse(input), rankingConfigurationSchema.parse(configuration));
  return {
    output,
    inputHash: canonicalHash({ configuration, input }),
    outputHash: canonicalHash(output),
    hashes: also.map((value) => value && canonicalHash(value)),
  };
}
