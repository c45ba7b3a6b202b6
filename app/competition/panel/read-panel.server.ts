import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { planTrack } from './assignment/assign.server.ts';
import { assignedIn } from './assignment/assignment-gaps.server.ts';
import { conflictsIn, expertsToName } from './conflict/read-conflicts.server.ts';
import { solutionsOf } from './draw/pool.server.ts';
import { readDraw } from './draw/read-draw.server.ts';
import { roundLinks } from './round/round-links.ts';
import { roundConfigurationSchema, roundRule } from './round/round-rules.ts';

export type PanelPage = Extract<Awaited<ReturnType<typeof readPanel>>, { ok: true }>['value'];
export type TrackPanel = PanelPage['tracks'][number];

/** The panel of a call for the staff: its round (the newest, or the one with this number), each track's draw and members, and every conflict. */
export async function readPanel(actor: Actor, callId: string, number: number | null = null) {
  if (!may(actor, 'read', 'Round')) return refuse('forbidden');
  const known = await db.call.findUnique({ where: { id: callId }, select: { currentVersionId: true } });
  if (!known?.currentVersionId) return refuse('notFound');
  const { call, content } = await rulesThatStand(db, callId);
  const rounds = await db.round.findMany({ where: { callId }, orderBy: { number: 'desc' } });
  const round = rounds.find((r) => r.number === number) ?? rounds[0] ?? null;
  const rules = round ? roundConfigurationSchema.parse(round.configuration) : content;
  const { mode, perSolution } = rules.panel.assignment;
  const own = mode === 'perSolution' ? perSolution : null;
  const tracks = [];
  for (const track of rules.tracks) {
    const solutions = await solutionsOf(db, callId, track.key, round?.id ?? null);
    if (solutions.length > 0)
      tracks.push(await trackPanel(round?.id ?? null, callId, track, solutions, rules.panel.size, own));
  }
  return done({
    call: { id: call.id, slug: call.slug, title: content.title },
    round: round && {
      id: round.id,
      number: round.number,
      name: roundRule(rules, round.number).name,
      kind: roundRule(rules, round.number).kind,
      planned: rules.review.rounds.length,
      state: round.state,
      blind: round.blind,
      openedAt: round.openedAt,
      closedAt: round.closedAt,
    },
    rounds: roundLinks(rounds),
    size: rules.panel.size,
    reserves: rules.panel.reserves,
    perSolution: own,
    mayManage: may(actor, 'manage', 'Round'),
    tracks,
    conflicts: await conflictsIn(callId, round?.state === 'setup'),
    experts: round ? await expertsToName(round.id) : [],
  });
}

async function trackPanel(
  roundId: string | null,
  callId: string,
  track: { key: string; name: { zh: string; en: string } },
  solutions: Awaited<ReturnType<typeof solutionsOf>>,
  size: number,
  /** judges for each solution, where it has judges of its own */
  own: number | null,
) {
  const members = await db.panelMember.findMany({
    where: { roundId: roundId ?? '', trackKey: track.key },
    orderBy: { drawPosition: 'asc' },
    include: { expert: { select: { name: true, unitName: true } } },
  });
  const sitting = members.filter((m) => m.state !== 'recused').map((m) => m.expertId);
  const place = { roundId: roundId ?? '', callId, trackKey: track.key };
  const plan = own
    ? await assignedIn(db, { ...place, size: own })
    : await planTrack(db, { ...place, size }, sitting);
  const number = new Map(solutions.map((s) => [s.id, s.number ?? s.title]));
  return {
    key: track.key,
    name: track.name,
    solutions: solutions.map(({ id, number, title }) => ({ id, number, title })),
    members: members.map((m) => ({
      id: m.id,
      expertId: m.expertId,
      name: m.expert.name,
      unitName: m.expert.unitName,
      position: m.drawPosition,
      state: m.state,
      committedAt: m.committedAt,
      recusedReason: m.recusedReason,
      addedReason: m.addedReason,
      replaces: members.find((r) => r.id === m.replacesId)?.expert.name ?? null,
    })),
    short:
      sitting.length === 0 || (own && plan.pairs.length === 0)
        ? []
        : plan.short.map((s) => ({ number: number.get(s.submissionId) ?? '', judges: s.judges })),
    draw: roundId ? await readDraw(roundId, track.key) : null,
  };
}
