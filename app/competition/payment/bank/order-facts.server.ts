import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { chunksOf } from './chunks.ts';
import type { Named } from './judge-answer.ts';

/** What judging a line asks of the order it names. */
export type Facts = Named & { payoutId: string };

/** The orders that lines name by their end-to-end ids, as they stand now; an id that no payment file holds is left out. */
export async function factsOf(tx: Tx, endToEndIds: readonly string[]): Promise<Map<string, Facts>> {
  const facts = new Map<string, Facts>();
  for (const ids of chunksOf([...new Set(endToEndIds)].filter(Boolean), 5_000)) {
    const items = await tx.paymentBatchItem.findMany({
      where: { endToEndId: { in: ids } },
      select: {
        endToEndId: true,
        live: true,
        batch: { select: { createdAt: true } },
        payout: {
          select: {
            id: true,
            state: true,
            amountFen: true,
            bankLines: {
              where: { verdict: 'paid', outcome: { in: ['carriedOut', 'carriedOver'] } },
              take: 1,
              select: { reference: true, answer: { select: { kind: true } } },
            },
          },
        },
      },
    });
    for (const { endToEndId, live, batch, payout } of items) {
      if (!payout) continue;
      const [before] = payout.bankLines;
      facts.set(endToEndId, {
        payoutId: payout.id,
        state: payout.state,
        amountFen: payout.amountFen,
        live,
        sentOn: toShanghaiDate(batch.createdAt),
        paidBy: before ? { kind: before.answer.kind, reference: before.reference } : null,
      });
    }
  }
  return facts;
}
