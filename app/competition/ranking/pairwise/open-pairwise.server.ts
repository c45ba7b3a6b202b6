import { z } from 'zod';
import { lockRound } from '#app/competition/panel/round/lock-round.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, keyField, several } from '#app/platform/web/fields.ts';

export const openPairwiseSchema = z.object({
  roundId: idField,
  trackKey: keyField,
  /** the solutions on show: a track, or the shortlist of it */
  submissionIds: several(idField, 2_000).transform((ids) => [...new Set(ids)]),
});
export type OpenPairwise = z.output<typeof openPairwiseSchema>;

/**
 * Opens a session in which the signed panel of a track compares its solutions two at a time. What is compared is fixed with it; one session
 * of a track is open at a time. @returns the session's id
 */
export async function openPairwise(actor: Actor, input: OpenPairwise): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const { roundId, trackKey, submissionIds } = input;
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round?.rules.tracks.some((t) => t.key === trackKey)) return refuse('notFound');
    if (round.state === 'setup') return refuse('scoring.roundNotOpen');
    // A comparison after the final list would only put the awards in doubt.
    const awarded = await tx.submission.count({
      where: { callId: round.callId, state: { in: ['awarded', 'paid'] } },
    });
    if (awarded > 0) return refuse('pairwise.listFinal');
    const open = await tx.pairwiseSession.count({ where: { roundId, trackKey, closedAt: null } });
    if (open > 0) return refuse('pairwise.alreadyOpen');
    const submissions = await tx.submission.findMany({
      where: { id: { in: submissionIds }, assignments: { some: { roundId, trackKey } } },
      select: { id: true, currentVersionId: true },
    });
    const entries = submissions.flatMap((s) =>
      s.currentVersionId ? [{ submissionId: s.id, versionId: s.currentVersionId }] : [],
    );
    if (entries.length !== submissionIds.length) return refuse('notFound');
    if (entries.length < 2)
      return refuse('pairwise.tooFew', {}, { submissionIds: ['pairwise:refusals.tooFew'] });
    const number = 1 + (await tx.pairwiseSession.count({ where: { roundId, trackKey } }));
    const session = await tx.pairwiseSession.create({
      data: {
        roundId,
        trackKey,
        number,
        blind: round.blind,
        createdById: actor.userId,
        entries: { create: entries },
      },
    });
    await audit(tx, {
      actor,
      action: 'pairwise.open',
      subject: { type: 'PairwiseSession', id: session.id },
      callId: round.callId,
      details: { roundId, trackKey, number, submissions: submissionIds },
    });
    return done(session.id);
  });
}
