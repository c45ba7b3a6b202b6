import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Round } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { planTrack } from './assignment/assign.server.ts';
import { assignedIn } from './assignment/assignment-gaps.server.ts';
import { conflictsIn, expertsToName } from './conflict/read-conflicts.server.ts';
import { solutionsOf } from './draw/pool.server.ts';
import { readDraws } from './draw/read-draw.server.ts';
import { stillThere } from './draw/standby.server.ts';
import { readNominations } from './nomination/read-nominations.server.ts';
import { whoCanBeNamed } from './nomination/who-can-be-named.server.ts';
import { readVoidRounds } from './round/read-void-rounds.server.ts';
import { roundLinks } from './round/round-links.ts';
import { type RoundConfiguration, roundConfigurationSchema, roundRule } from './round/round-rules.ts';
import { isOver, notVoid } from './round/standing-rounds.ts';

export type PanelPage = Extract<Awaited<ReturnType<typeof readPanel>>, { ok: true }>['value'];
export type TrackPanel = PanelPage['tracks'][number];

/** The panel of a call for the staff: its round (the newest, or the one with this number), each track's draw and members, and every conflict. */
export async function readPanel(actor: Actor, callId: string, number: number | null = null) {
  if (!may(actor, 'read', 'Round')) return refuse('forbidden');
  const known = await db.call.findUnique({ where: { id: callId }, select: { currentVersionId: true } });
  if (!known?.currentVersionId) return refuse('notFound');
  const { call, content } = await rulesThatStand(db, callId);
  const rounds = await db.round.findMany({ where: { callId, ...notVoid }, orderBy: { number: 'desc' } });
  const round = rounds.find((r) => r.number === number) ?? rounds[0] ?? null;
  const frozen = round && roundConfigurationSchema.parse(round.configuration);
  const rules = frozen ?? content;
  const { mode, perSolution } = rules.panel.assignment;
  const own = mode === 'perSolution' ? perSolution : null;
  const tracks = [];
  for (const track of rules.tracks) {
    const solutions = await solutionsOf(db, callId, track.key, round?.id ?? null);
    if (solutions.length > 0)
      tracks.push({
        ...(await trackPanel(round?.id ?? null, callId, track, solutions, rules.panel.size, own)),
        ways: round && frozen ? await waysOn(actor, round, frozen, track.key) : null,
      });
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
      takeBack: await takeBackOf(actor, round),
    },
    voidRounds: await readVoidRounds(callId),
    rounds: roundLinks(rounds),
    size: rules.panel.size,
    reserves: rules.panel.reserves,
    perSolution: own,
    mayManage: may(actor, 'manage', 'Round'),
    mayConfirm: may(actor, 'confirm', 'Round'),
    tracks,
    conflicts: await conflictsIn(callId, round?.state === 'setup'),
    experts: round ? await expertsToName(round.id) : [],
  });
}

/** Who asks to take the round back, and why; null when nobody does. */
async function takeBackOf(actor: Actor, { takeBackById, takeBackReason }: Round) {
  if (takeBackById === null) return null;
  const by = await db.user.findUnique({ where: { id: takeBackById }, select: { name: true } });
  return { by: by?.name ?? '', own: takeBackById === actor.userId, reason: takeBackReason };
}

/** How the panel of a track can be filled while its round lasts: reserves, a further draw, and who may be named by hand. */
async function waysOn(
  actor: Actor,
  round: { id: string; callId: string; state: string },
  rules: RoundConfiguration,
  trackKey: string,
) {
  const track = { roundId: round.id, callId: round.callId, trackKey };
  const lasts = !isOver(round.state);
  const { reserves, eligible } = await stillThere(db, track);
  const sitting = await db.panelMember.count({
    where: { roundId: round.id, trackKey, state: { not: 'recused' } },
  });
  const named = lasts ? await whoCanBeNamed(db, rules, track) : null;
  const missing = Math.max(0, rules.panel.size - sitting);
  return {
    missing,
    reserves: reserves.length,
    next: reserves[0]?.name ?? null,
    /** eligible experts that a further draw would draw from */
    drawable: lasts && reserves.length === 0 && missing + rules.panel.reserves > 0 ? eligible.length : 0,
    nameable: named?.ok
      ? named.value.map(({ expertId, name, unitName }) => ({ expertId, name, unitName }))
      : [],
    nominations: await readNominations(actor, round.id, trackKey),
  };
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
  const draws = roundId ? await readDraws(roundId, track.key) : [];
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
      departure: m.departure,
      addedReason: m.addedReason,
      replaces: members.find((r) => r.id === m.replacesId)?.expert.name ?? null,
    })),
    short:
      sitting.length === 0 || (own && plan.pairs.length === 0)
        ? []
        : plan.short.map((s) => ({ number: number.get(s.submissionId) ?? '', judges: s.judges })),
    draw: draws[0] ?? null,
    furtherDraws: draws.slice(1),
  };
}
