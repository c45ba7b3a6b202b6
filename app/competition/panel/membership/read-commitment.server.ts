import { callInForce } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { readBids } from '../assignment/read-bids.server.ts';
import { reviewed } from '../conflict/derive-conflicts.server.ts';
import { roundConfigurationSchema } from '../round/round-rules.ts';
import { shortlistedIn } from '../round/shortlisted.server.ts';

/** What a drawn expert is asked for and signs, the units of the track by name, never tied to their solutions, and what they declared. */
export async function readCommitment(actor: Actor, memberId: string) {
  const member = await db.panelMember.findUnique({ where: { id: memberId }, include: { round: true } });
  if (!member) return refuse('notFound');
  if (!may(actor, 'commit', 'Assignment', { expertId: member.expertId })) return refuse('forbidden');
  const shortlisted = await shortlistedIn(db, member.roundId);
  const entries = {
    some: {
      callId: member.round.callId,
      trackKey: member.trackKey,
      state: { in: [...reviewed] },
      ...(shortlisted && { id: { in: shortlisted } }),
    },
  };
  const units = await db.provider.findMany({
    where: {
      OR: [
        { leads: entries },
        { consortia: { some: { removedAt: null, declinedAt: null, submission: entries.some } } },
      ],
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  const { panel } = roundConfigurationSchema.parse(member.round.configuration);
  const { content } = await callInForce(db, member.round.callId);
  const conflicts = await db.conflict.findMany({
    where: {
      ...{ callId: member.round.callId, expertId: member.expertId, liftedAt: null },
      source: { in: ['declared', 'late'] },
    },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, reason: true, createdAt: true },
  });
  return done({
    id: member.id,
    state: member.state,
    units,
    asked: {
      call: content.title,
      track: content.tracks.find(({ key }) => key === member.trackKey)?.name ?? null,
      solutions: await db.submission.count({ where: entries.some }),
      until: content.timetable.reviewUntil,
    },
    declared: [
      ...Map.groupBy(conflicts, ({ kind, reason }) => JSON.stringify([kind, reason])).values(),
    ].flatMap(([first, ...others]) => (first ? [{ ...first, solutions: 1 + others.length }] : [])),
    text: panel.commitment,
    bids: await readBids(member, panel.assignment),
  });
}
