import { standingConflicts } from '#app/competition/panel/eye/standing-conflicts.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { canonicalHash } from '#app/platform/audit/canonical-hash.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { type PairwiseInput, pairwiseResult } from './result.ts';
import { liveAnswers } from './session.ts';

/** Closes a session for good and computes its result, kept with its input and the hashes of both. @returns how many answers count */
export async function closePairwise(actor: Actor, sessionId: string): Promise<Outcome<number>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "PairwiseSession" WHERE id = ${sessionId} FOR UPDATE`;
    const session = await tx.pairwiseSession.findUnique({
      where: { id: sessionId },
      include: { round: { select: { callId: true } }, entries: { select: { submissionId: true } } },
    });
    if (!session) return refuse('notFound');
    if (session.closedAt) return refuse('pairwise.closed');
    // From here on the database lets anyone who may see the result read the answers.
    await tx.pairwiseSession.update({
      where: { id: sessionId },
      data: { closedAt: await databaseNow(tx), closedById: actor.userId },
    });
    const solutions = session.entries.map((e) => e.submissionId).toSorted();
    const input = await inputOf(tx, sessionId, session.trackKey, solutions);
    const output = pairwiseResult(input);
    const hashes = { inputHash: canonicalHash(input), outputHash: canonicalHash(output) };
    await tx.pairwiseResult.create({
      data: { sessionId, input, output, ...hashes, createdById: actor.userId },
    });
    await audit(tx, {
      actor,
      action: 'pairwise.close',
      subject: { type: 'PairwiseSession', id: sessionId },
      callId: session.round.callId,
      details: { answers: input.answers.length, excluded: input.excluded, ...hashes },
    });
    return done(input.answers.length);
  });
}

/** The answers that stand, by judges who have numbers only; without those of a judge on a solution they turned out to have a conflict with. */
async function inputOf(
  tx: Tx,
  sessionId: string,
  trackKey: string,
  solutions: string[],
): Promise<PairwiseInput> {
  const answers = liveAnswers(
    await tx.pairwiseAnswer.findMany({
      where: { sessionId },
      orderBy: [{ expertId: 'asc' }, { number: 'asc' }],
    }),
  );
  const experts = [...new Set(answers.map((a) => a.expertId))];
  const conflicts = await standingConflicts(tx, {
    expertId: { in: experts },
    submissionId: { in: solutions },
  });
  const barred = new Set(conflicts.map((c) => `${c.expertId} ${c.submissionId}`));
  const counted = answers.filter(
    ({ expertId, aId, bId }) => !barred.has(`${expertId} ${aId}`) && !barred.has(`${expertId} ${bId}`),
  );
  return {
    trackKey,
    solutions,
    answers: counted.map(({ expertId, aId, bId, outcome }) => ({
      judge: experts.indexOf(expertId) + 1,
      a: aId,
      b: bId,
      outcome,
    })),
    excluded: answers.length - counted.length,
  };
}
