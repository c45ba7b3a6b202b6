import { randomUUID } from 'node:crypto';
import { transaction } from '#app/platform/database/client.server.ts';
import { postEntry } from './post-entry.server.ts';

/**
 * Money in a fund, as two people put it there: proposed by one, confirmed by another with a second factor, posted with it. By rows, so that
 * tests of the database see what it says itself. @returns the entry's id
 */
export function aCredit(fundId: string, amountFen: bigint, key: string = randomUUID()): Promise<string> {
  const [one, other] = [`clerk-${randomUUID()}`, `second-${randomUUID()}`];
  return transaction(async (tx) => {
    const proof = await tx.secondFactorProof.create({
      data: { userId: other, codeHash: randomUUID().replaceAll('-', '').padEnd(64, '0') },
    });
    const { id } = await tx.fundProposal.create({
      data: { kind: 'appropriation', fundId, amountFen, reference: key, proposedById: one },
    });
    const entryId = await postEntry(tx, {
      fundId,
      kind: 'appropriation',
      amountFen,
      key: `appropriation:${fundId}:${key}`,
      memo: '文号',
      actorId: other,
    });
    await tx.fundProposal.update({
      where: { id },
      data: {
        state: 'confirmed',
        decidedById: other,
        decidedAt: new Date(),
        proofId: proof.id,
        entryId,
      },
    });
    return entryId;
  });
}
