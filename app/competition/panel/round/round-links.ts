import type { Bilingual } from '#app/competition/call/content.ts';
import { roundConfigurationSchema, roundRule } from './round-rules.ts';

/** A round as the pages of a call name it. */
export interface RoundLink {
  number: number;
  name: Bilingual;
}

/** The rounds of a call in their order, to choose from. */
export function roundLinks(rounds: readonly { number: number; configuration: unknown }[]): RoundLink[] {
  return rounds
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, configuration }) => ({
      number,
      name: roundRule(roundConfigurationSchema.parse(configuration), number).name,
    }));
}
