import { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, reasonField } from '#app/platform/web/fields.ts';
import { declareConflict } from '../membership/declare-conflict.server.ts';
import { bidsSchema, saveBids } from './save-bids.server.ts';

const choices = [...bidsSchema.shape.bids.element.shape.choice.options, 'conflict'] as const;
const PREFIX = 'bid:';

/** The list of preferences as it is posted: fields named `bid:` and the solution, and why where one is a conflict. */
export const bidsForm = z
  .looseObject({ reason: reasonField.default('') })
  .transform(({ reason, ...fields }) => ({
    reason,
    chosen: Object.entries(fields).flatMap(([name, choice]) =>
      name.startsWith(PREFIX) ? [{ submissionId: name.slice(PREFIX.length), choice }] : [],
    ),
  }))
  .pipe(
    z.object({
      reason: reasonField,
      chosen: z.array(z.object({ submissionId: idField, choice: z.enum(choices) })).max(5_000),
    }),
  );

/** Conflicts among the preferences are declared first, with their reason, then the others are saved. */
export async function saveBidsForm(
  actor: Actor,
  memberId: string,
  { reason, chosen }: z.output<typeof bidsForm>,
): Promise<Outcome<number>> {
  const conflicts = chosen.filter((b) => b.choice === 'conflict').map((b) => b.submissionId);
  if (conflicts.length > 0) {
    if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
    const declared = await declareConflict(actor, {
      memberId,
      kind: 'personal',
      reason,
      submissionIds: conflicts,
      providerIds: [],
    });
    if (!declared.ok) return declared;
  }
  const bids = chosen.flatMap(({ submissionId, choice }) =>
    choice === 'conflict' ? [] : [{ submissionId, choice }],
  );
  return saveBids(actor, { memberId, bids });
}
