import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { born } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, several } from '#app/platform/web/fields.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { collectConferences } from './collect-conferences.server.ts';
import { conferenceLife } from './conference-life.ts';

export const concludeSchema = z.object({
  roundId: idField,
  submissionId: idField,
  as: z.enum(['held', 'waived']),
  /** what was said, or why there was none */
  minutes: z.string().trim().min(2, 'rounds:errors.minutes').max(4000),
  /** ids of the panel's members who were there */
  attendees: several(idField, 31),
});

/**
 * Records that the panel conferred about a solution, with minutes and who was there, or that it need not, with the reason. Neither
 * ever changes afterwards (trigger). What was convened is held; what is only required can be waived at once.
 */
export async function concludeConference(
  actor: Actor,
  input: z.output<typeof concludeSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Conference')) return refuse('forbidden');
  const { roundId, submissionId, as: state, minutes } = input;
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (round.state !== 'open') return refuse('panel.roundNotOpen');
    const limit = round.rules.review.conferenceRangeCentipoints;
    const found = (await collectConferences(tx, roundId, limit)).find((c) => c.submissionId === submissionId);
    if (!found) return refuse('rounds.conferenceNotRequired');
    if (found.conference && found.conference.state !== 'convened')
      return refuse('rounds.conferenceConcluded');
    if (state === 'held' && !found.conference) return refuse('rounds.notConvened');
    const members = await tx.panelMember.findMany({
      where: { roundId, trackKey: found.trackKey, state: 'committed', id: { in: input.attendees } },
      select: { id: true },
    });
    if (state === 'held' && members.length < 2)
      return refuse('rounds.attendeesMissing', {}, { attendees: ['rounds:errors.attendees'] });
    const concluded = {
      minutes,
      attendees: state === 'held' ? members.map((m) => m.id) : [],
      concludedById: actor.userId,
      concludedAt: await databaseNow(tx),
    };
    if (found.conference)
      await move(tx, conferenceLife, 'concludeConference', found.conference.id, {
        to: state,
        data: concluded,
      });
    const of = { roundId, submissionId, trackKey: found.trackKey, convenedById: actor.userId };
    const { id } =
      found.conference ??
      (await tx.conference.create({ data: { ...born(conferenceLife, 'waived'), ...of, ...concluded } }));
    await audit(tx, {
      actor,
      action: `conference.${state}`,
      subject: { type: 'Conference', id },
      callId: round.callId,
      details: { roundId, submissionId, minutes, attendees: concluded.attendees },
    });
    return done(id);
  });
}
