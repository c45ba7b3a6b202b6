import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { roundConfigurationSchema } from '../round/round-rules.ts';
import { notVoid } from '../round/standing-rounds.ts';
import { collectConferences } from './collect-conferences.server.ts';

export type ConferencesPage = Extract<Awaited<ReturnType<typeof readConferences>>, { ok: true }>['value'];
export type ConferenceRow = ConferencesPage['conferences'][number];

/** The conferences of a call's newest round for the staff: required, convened, held or waived; never a mark. */
export async function readConferences(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Conference')) return refuse('forbidden');
  const round = await db.round.findFirst({ where: { callId, ...notVoid }, orderBy: { number: 'desc' } });
  const rules = round && roundConfigurationSchema.parse(round.configuration);
  const found =
    round && rules ? await collectConferences(db, round.id, rules.review.conferenceRangeCentipoints) : [];
  const members = await db.panelMember.findMany({
    where: { roundId: round?.id ?? '', state: 'committed' },
    orderBy: { drawPosition: 'asc' },
    select: { id: true, trackKey: true, expert: { select: { name: true } } },
  });
  return done({
    callId,
    round: round && { id: round.id, number: round.number, state: round.state },
    limitCentipoints: rules?.review.conferenceRangeCentipoints ?? null,
    mayManage: may(actor, 'manage', 'Conference') && round?.state === 'open',
    conferences: found.map(({ conference, ...c }) => ({
      ...c,
      state: conference?.state ?? ('required' as const),
      minutes: conference?.minutes ?? '',
      convenedAt: conference?.convenedAt ?? null,
      concludedAt: conference?.concludedAt ?? null,
      track: rules?.tracks.find((t) => t.key === c.trackKey)?.name ?? { zh: c.trackKey, en: '' },
      members: members
        .filter((m) => m.trackKey === c.trackKey)
        .map((m) => ({
          id: m.id,
          name: m.expert.name,
          attended: conference?.attendees.includes(m.id) ?? false,
        })),
    })),
  });
}
