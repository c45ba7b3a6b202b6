import { z } from 'zod';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { type ProposalResult, problemOf, proposalInputSchema, resultOf } from './proposal.ts';
import { proposalLife } from './proposal-life.ts';
import { solveInThread } from './solver/in-thread.server.ts';

export const SOLVE = 'panel.solve';
/** Each step of the solver ends after so long with the best it has. */
const SECONDS = 20;

export const proposalSolving = defineJob(SOLVE, z.object({ proposalId: z.string() }), ({ proposalId }) =>
  solveProposal(proposalId),
);

/** Solves a proposal and keeps the result; one that was solved, or undone meanwhile, is left as it is, so running twice is safe. */
export async function solveProposal(proposalId: string): Promise<void> {
  const proposal = await db.assignmentProposal.findUnique({ where: { id: proposalId } });
  if (proposal?.state !== 'solving') return;
  const result = await solved(proposal.input, proposalId);
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "AssignmentProposal" WHERE id = ${proposalId} FOR UPDATE`;
    const now = await tx.assignmentProposal.findUniqueOrThrow({
      where: { id: proposalId },
      include: { round: { select: { callId: true } } },
    });
    if (now.state !== 'solving') return;
    const state = result === null ? 'failed' : result.ok ? 'solved' : 'impossible';
    await move(tx, proposalLife, 'solveProposal', proposalId, {
      to: state,
      data: { finishedAt: await databaseNow(tx), ...(result && { result }) },
    });
    await audit(tx, {
      actor: null,
      action: 'assignment.solve',
      subject: { type: 'AssignmentProposal', id: proposalId },
      callId: now.round.callId,
      details: { state },
    });
  });
}

/** null: the solver gave up, which is for a person to see and not for the queue to repeat. */
async function solved(input: unknown, proposalId: string): Promise<ProposalResult | null> {
  const began = performance.now();
  try {
    const answer = await solveInThread(problemOf(proposalInputSchema.parse(input)), SECONDS);
    return resultOf(answer, Math.round(performance.now() - began) / 1000);
  } catch (error) {
    log.warn({ err: error, proposalId }, 'no assignment of judges was found');
    return null;
  }
}
