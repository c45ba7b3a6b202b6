import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { yuanText } from '#app/ui/money-text.ts';
import { lockBalances } from './balances.server.ts';
import { postEntry } from './post-entry.server.ts';
import { type Decision, lockProposal, putProposal, settleProposal, undecidable } from './proposal.server.ts';

export const appropriateSchema = z.object({
  fundId: z.string().min(1),
  /** fen */
  amountFen: z.bigint().positive(),
  /** the order's number: the same order twice is one appropriation */
  orderNumber: z.string().trim().min(1).max(80),
});

const keyOf = (fundKey: string, orderNumber: string) => `appropriation:${fundKey}:${orderNumber}`;

/** Why this much cannot come into a fund on this order; null when it can. Under the lock of the fund's accounts. */
async function unfit(tx: Tx, fundId: string, amountFen: bigint, orderNumber: string) {
  const balances = await lockBalances(tx, fundId);
  const fund = await tx.fund.findUnique({ where: { id: fundId } });
  if (!fund) return refuse('notFound');
  if (await tx.journalEntry.findUnique({ where: { key: keyOf(fund.key, orderNumber) } }))
    return refuse('fund.orderUsed', { order: orderNumber });
  const room = fund.capFen + balances.appropriation;
  return amountFen > room ? refuse('fund.aboveCap', { room: yuanText(room) }) : null;
}

/** 登记拨入: puts down that money came into a fund, up to its cap. It counts once another person confirms it. @returns the proposal's id */
export async function proposeAppropriation(
  actor: Actor,
  { fundId, amountFen, orderNumber }: z.infer<typeof appropriateSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'appropriate', 'Fund')) return refuse('forbidden');
  return transaction(async (tx) => {
    const wrong = await unfit(tx, fundId, amountFen, orderNumber);
    if (wrong) return wrong;
    const waits = { fundId, kind: 'appropriation', state: 'proposed', reference: orderNumber } as const;
    if (await tx.fundProposal.count({ where: waits }))
      return refuse('fund.orderWaits', { order: orderNumber });
    return done(
      await putProposal(tx, actor, { kind: 'appropriation', fundId, amountFen, reference: orderNumber }),
    );
  });
}

/** Another person confirms an appropriation, with a second factor, which posts it; or refuses it with a reason. */
export async function decideAppropriation(
  actor: Actor,
  proposalId: string,
  decision: Decision,
): Promise<Outcome<null>> {
  if (!may(actor, 'decide', 'Fund')) return refuse('forbidden');
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId, 'appropriation');
    if (!proposal) return refuse('notFound');
    const wrong = undecidable(proposal, actor);
    if (wrong) return wrong;
    if (!decision.confirm) return settleProposal(tx, actor, proposal, decision);
    const { fundId, amountFen, reference } = proposal;
    const late = await unfit(tx, fundId, amountFen, reference);
    if (late) return late;
    const { key } = await tx.fund.findUniqueOrThrow({ where: { id: fundId } });
    const entryId = await postEntry(tx, {
      fundId,
      kind: 'appropriation',
      amountFen,
      key: keyOf(key, reference),
      memo: reference,
      actorId: actor.userId,
    });
    return settleProposal(tx, actor, proposal, decision, { entryId });
  });
}
