import { z } from 'zod';
import { reasonField } from '#app/platform/web/fields.ts';
import { type TieDecision, tieDecisions } from './shortlist.ts';

const tieField = /^tie\.(.{1,60})\.reason$/;
const decisionField = z.enum(tieDecisions).nullable().catch(null);

/** What the form of the next round posts: `panel`, and for a track with a tie `tie.<track>.decision` and `tie.<track>.reason`. */
export const nextRoundForm = z
  .looseObject({ panel: z.enum(['same', 'anew']).default('same') })
  .transform((fields, context) => {
    const ties: Record<string, { decision: TieDecision | null; reason: string }> = {};
    for (const [name, given] of Object.entries(fields)) {
      const track = tieField.exec(name)?.[1];
      if (track === undefined) continue;
      const reason = reasonField.safeParse(given);
      if (!reason.success)
        context.addIssue({ code: 'custom', path: [name], message: 'rounds:errors.reason' });
      ties[track] = {
        decision: decisionField.parse(fields[`tie.${track}.decision`]),
        reason: reason.data ?? '',
      };
    }
    return { panel: fields.panel, ties };
  });
