import { z } from 'zod';
import { lockBalances } from '#app/competition/fund/balances.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { yuanText } from '#app/ui/money-text.ts';

export const appropriateSchema = z.object({
  fundId: z.string().min(1),
  /** fen */
  amountFen: z.bigint().positive(),
  /** the order's number: the same order twice is one appropriation */
  orderNumber: z.string().trim().min(1).max(80),
});

/** 拨入: puts money into a fund, up to its cap. @returns the journal entry's id. */
export async function appropriate(
  actor: Actor,
  input: z.infer<typeof appropriateSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'appropriate', 'Fund')) return refuse('forbidden');
  return transaction(async (tx) => {
    const balances = await lockBalances(tx, input.fundId);
    const fund = await tx.fund.findUnique({ where: { id: input.fundId } });
    if (!fund) return refuse('notFound');
    const key = `appropriation:${fund.key}:${input.orderNumber}`;
    if (await tx.journalEntry.findUnique({ where: { key } }))
      return refuse('fund.orderUsed', { order: input.orderNumber });
    const room = fund.capFen + balances.appropriation;
    if (input.amountFen > room) return refuse('fund.aboveCap', { room: yuanText(room) });
    const entryId = await postEntry(tx, {
      fundId: fund.id,
      kind: 'appropriation',
      amountFen: input.amountFen,
      key,
      memo: input.orderNumber,
      actorId: actor.userId,
    });
    await audit(tx, {
      actor,
      action: 'fund.appropriate',
      subject: { type: 'Fund', id: fund.id },
      details: { amountFen: input.amountFen, order: input.orderNumber },
    });
    return done(entryId);
  });
}
