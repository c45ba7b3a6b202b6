import { db } from '#app/platform/database/client.server.ts';
import { citiesOf, figures, storedOutcomeSchema } from '../follow-up/outcomes.ts';

export interface ShownOutcomes {
  /** months after the final list */
  months: number;
  figures: { name: (typeof figures)[number]; value: number }[];
  cities: string[];
}

/** The figures of an award's newest submitted report that the public may see: revenue and the texts stay the unit's. Null before any report. */
export async function outcomesOf(grantId: string): Promise<ShownOutcomes | null> {
  const newest = await db.followUpVersion.findFirst({
    where: { followUp: { grantId } },
    orderBy: [{ followUp: { months: 'desc' } }, { number: 'desc' }],
    select: { content: true, followUp: { select: { months: true } } },
  });
  if (!newest) return null;
  const content = storedOutcomeSchema.parse(newest.content);
  return {
    months: newest.followUp.months,
    figures: figures.flatMap((name) => {
      const value = content[name];
      return value === null ? [] : [{ name, value }];
    }),
    cities: citiesOf(content.cities),
  };
}
