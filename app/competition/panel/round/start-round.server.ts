import { callIfPublished } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { deriveConflicts } from '../conflict/derive-conflicts.server.ts';
import { rulesFor } from './round-rules.ts';
import { notVoid } from './standing-rounds.ts';

/**
 * Sets up the review round of a call: freezes blindness, rubric and ranking rule from the call in force, and derives the
 * conflicts of every active expert with every accepted solution. @returns the round's id.
 */
export async function startRound(actor: Actor, callId: string): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Call" WHERE id = ${callId} FOR UPDATE`;
    const inForce = await callIfPublished(tx, callId);
    if (!inForce) return refuse('call.notPublished');
    const { versionId, content } = inForce;
    if (await tx.round.findFirst({ where: { callId, number: 1, ...notVoid } }))
      return refuse('panel.roundExists');
    if ((await tx.submission.count({ where: { callId, state: 'accepted' } })) === 0)
      return refuse('panel.nothingAccepted');
    const waiting = await tx.submission.count({
      where: { callId, state: { in: ['submitted', 'returned'] } },
    });
    if (waiting > 0) return refuse('panel.screeningUnfinished', { count: waiting });
    const round = await tx.round.create({
      data: {
        callId,
        number: 1,
        // Who stands before the panel is seen: a defence is never blind.
        blind: content.panel.blind && content.review.rounds[0]?.kind !== 'defence',
        callVersionId: versionId,
        createdById: actor.userId,
        configuration: rulesFor(
          {
            rubric: content.rubric,
            ranking: content.ranking,
            review: content.review,
            panel: content.panel,
            tracks: content.tracks,
          },
          1,
        ),
      },
    });
    const derived = await deriveConflicts(tx, callId, content.panel.cooperationYears);
    await audit(tx, {
      actor,
      action: 'round.start',
      subject: { type: 'Round', id: round.id },
      callId,
      details: { derivedConflicts: derived },
    });
    return done(round.id);
  });
}
