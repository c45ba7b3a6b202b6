import { declareConflict } from '#app/competition/panel/declare-conflict.server.ts';
import { bidsSchema, saveBids } from '#app/competition/panel/save-bids.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';

/**
 * Reads the list of preferences: conflicts in it are declared first, with their reason, then the others are saved. The names of the
 * fields are `bid:` and the solution.
 */
export async function bidsFrom(actor: Actor, memberId: string, form: FormData): Promise<Outcome<number>> {
  const chosen = [...form]
    .filter(([name]) => name.startsWith('bid:'))
    .map(([name, choice]) => ({ submissionId: name.slice(4), choice }));
  const conflicts = chosen.filter((b) => b.choice === 'conflict').map((b) => b.submissionId);
  const parsed = bidsSchema.safeParse({ memberId, bids: chosen.filter((b) => b.choice !== 'conflict') });
  if (!parsed.success) return refuse('panel.bidsClosed');
  if (conflicts.length > 0) {
    const reason = String(form.get('reason') ?? '').trim();
    if (reason.length < 2) return refuse('panel.reasonMissing');
    const declared = await declareConflict(actor, {
      memberId,
      kind: 'personal',
      reason: reason.slice(0, 500),
      submissionIds: conflicts,
      providerIds: [],
    });
    if (!declared.ok) return declared;
  }
  return saveBids(actor, parsed.data);
}
