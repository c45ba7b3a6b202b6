import { z } from 'zod';
import { deriveConflicts } from '#app/competition/panel/conflict/derive-conflicts.server.ts';
import { seatSamePanel } from '#app/competition/panel/membership/seat-same-panel.server.ts';
import { roundRule, rulesFor } from '#app/competition/panel/round/round-rules.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { unsettledReviews } from '../supplementary/unsettled.server.ts';
import { collectShortlist, type TrackShortlist } from './collect-shortlist.server.ts';
import { decidedShortlist, tieDecisions } from './shortlist.ts';

export const nextRoundSchema = z.object({
  callId: z.string().min(1),
  panel: z.enum(['same', 'anew']),
  /** by track: whether all or none of those tied at the line go on, and why */
  ties: z.record(
    z.string(),
    z.object({ decision: z.enum(tieDecisions).nullable(), reason: z.string().trim().max(500) }),
  ),
});
type Decisions = z.infer<typeof nextRoundSchema>['ties'];

/**
 * Starts the next round of a call: takes the shortlist of each track from the newest ranking by the written rule, records it for
 * good, and seats the same panel or leaves it to be drawn. The rules stay those the first round froze. @returns the round's id
 */
export async function startNextRound(
  actor: Actor,
  input: z.infer<typeof nextRoundSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const { callId } = input;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Call" WHERE id = ${callId} FOR UPDATE`;
    const unsettled = await unsettledReviews(tx, callId);
    if (unsettled) return unsettled;
    const collected = await collectShortlist(tx, callId);
    if (!collected.ok) return collected;
    const { round: before, rules, number, size, tracks } = collected.value;
    const undecided = undecidedTies(tracks, input.ties);
    if (Object.keys(undecided).length > 0) return refuse('rounds.tieUndecided', {}, undecided);
    const lists = tracks.map((track) => {
      const tie = track.tied.length > 0 ? input.ties[track.trackKey] : undefined;
      const submissionIds = decidedShortlist(track, tie?.decision ?? null);
      return { track, tie, submissionIds };
    });
    if (lists.every((l) => l.submissionIds.length === 0)) return refuse('rounds.nobodyShortlisted');
    const round = await tx.round.create({
      data: {
        callId,
        number,
        // Who stands before the panel is seen: a defence is never blind.
        blind: rules.panel.blind && roundRule(rules, number).kind === 'paper',
        callVersionId: before.callVersionId,
        createdById: actor.userId,
        configuration: rulesFor(rules, number),
      },
    });
    await tx.shortlist.createMany({
      data: lists.map(({ track, tie, submissionIds }) => ({
        roundId: round.id,
        trackKey: track.trackKey,
        rankingId: track.rankingId,
        size,
        submissionIds,
        tiedIds: track.tied,
        tieDecision: tie?.decision ?? '',
        tieReason: tie?.reason ?? '',
        createdById: actor.userId,
      })),
    });
    await deriveConflicts(tx, callId, rules.panel.cooperationYears);
    const going = lists.filter((l) => l.submissionIds.length > 0).map((l) => l.track.trackKey);
    if (input.panel === 'same') await seatSamePanel(tx, { from: before.id, to: round.id, trackKeys: going });
    await audit(tx, {
      actor,
      action: 'round.next',
      subject: { type: 'Round', id: round.id },
      callId,
      details: {
        number,
        panel: input.panel,
        shortlists: lists.map(({ track, tie, submissionIds }) => ({
          trackKey: track.trackKey,
          rankingId: track.rankingId,
          submissionIds,
          tied: track.tied,
          decision: tie?.decision ?? null,
          reason: tie?.reason ?? '',
        })),
      },
    });
    return done(round.id);
  });
}

/** A tie at the line needs all or none, with a reason; beside the fields `tie.<track>.decision` and `tie.<track>.reason`. */
function undecidedTies(tracks: readonly TrackShortlist[], ties: Decisions): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { trackKey } of tracks.filter((t) => t.tied.length > 0)) {
    if (!ties[trackKey]?.decision) fields[`tie.${trackKey}.decision`] = ['rounds:errors.decision'];
    if ((ties[trackKey]?.reason ?? '').length < 2)
      fields[`tie.${trackKey}.reason`] = ['rounds:errors.reason'];
  }
  return fields;
}
