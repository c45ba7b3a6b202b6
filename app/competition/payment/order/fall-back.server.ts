import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { type Order, recordAct } from './payout-act.server.ts';
import { payoutLife } from './payout-life.ts';

const REASON = '收款账户已更改 / the account was changed';

/** The account is not the one that was signed for: the order goes back to its preparer, and every signature with it. */
export async function fallBack(tx: Tx, order: Order, actor: Actor): Promise<void> {
  if (order.state === 'sentBack') return;
  const { id: payoutId, state: from } = order;
  await recordAct(tx, {
    payoutId,
    kind: 'accountChanged',
    from,
    to: 'sentBack',
    actorId: actor.userId,
    reason: REASON,
  });
  await move(tx, payoutLife, 'fallBack', payoutId, {
    data: { reviewedById: null, approvedById: null, endorsedById: null },
  });
  await audit(tx, {
    actor,
    action: 'payout.accountChanged',
    subject: { type: 'Payout', id: payoutId },
    callId: order.grant.submission.callId,
    details: { from },
  });
}
