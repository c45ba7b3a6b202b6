import { roundRule } from '#app/competition/panel/round/round-rules.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { collectShortlist } from './collect-shortlist.server.ts';

export type ShortlistPage = Extract<Awaited<ReturnType<typeof readShortlist>>, { ok: true }>['value'];
export type ShortlistTrack = ShortlistPage['tracks'][number];

/** The shortlists that the next round of a call would start with, for the staff to look at before it is started. */
export async function readShortlist(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Ranking')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId }, select: { id: true } });
  if (!call) return refuse('notFound');
  const collected = await collectShortlist(db, callId);
  if (!collected.ok) return collected;
  const { rules, number, size, tracks } = collected.value;
  const submissions = await db.submission.findMany({
    where: { callId },
    select: { id: true, title: true, leadProvider: { select: { name: true } } },
  });
  const known = new Map(submissions.map((s) => [s.id, s]));
  return done({
    call,
    number,
    size,
    rule: roundRule(rules, number),
    mayStart: may(actor, 'manage', 'Round'),
    tracks: tracks.map(({ trackKey, places, sure, tied }) => ({
      key: trackKey,
      name: rules.tracks.find((t) => t.key === trackKey)?.name ?? { zh: trackKey, en: '' },
      tied: tied.length,
      rows: places.map((p) => ({
        id: p.submissionId,
        number: p.number,
        title: known.get(p.submissionId)?.title ?? '',
        unit: known.get(p.submissionId)?.leadProvider.name ?? '',
        place: p.place,
        scoreCentipoints: p.scoreCentipoints,
        goes: sure.includes(p.submissionId)
          ? ('yes' as const)
          : tied.includes(p.submissionId)
            ? ('tie' as const)
            : ('no' as const),
      })),
    })),
  });
}
