import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { refuse } from '#app/platform/outcome.ts';
import { openedSlip } from './slip.server.ts';

/** The slip of money that came back, for those who put it down or may confirm it; each look is on record. */
export async function readSlip(actor: Actor, proposalId: string) {
  if (!may(actor, 'return', 'Payout') && !may(actor, 'confirm', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const proposal = await tx.fundProposal.findUnique({ where: { id: proposalId } });
    if (!proposal || proposal.evidenceSealed === '') return refuse('notFound');
    const slip = openedSlip(proposal);
    if (slip.ok)
      await audit(tx, {
        actor,
        action: 'money.slipRead',
        subject: { type: 'FundProposal', id: proposalId },
        details: { grantId: proposal.grantId },
      });
    return slip;
  });
}
