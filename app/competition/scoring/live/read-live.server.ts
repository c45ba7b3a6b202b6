import { finishedWith } from '#app/competition/panel/defence/progress.server.ts';
import { stageOf } from '#app/competition/panel/defence/stage.server.ts';
import { eyeOf } from '#app/competition/panel/eye/eye.server.ts';
import { roundConfigurationSchema, roundRule } from '#app/competition/panel/round/round-rules.ts';
import { expertOf, may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { inRoundTracks } from '../sheet/rubric.ts';

export type LivePage = Extract<Awaited<ReturnType<typeof readLive>>, { ok: true }>['value'];

/**
 * The defence of a track as a judge of its panel sees it on their phone: who is before the panel, and their own sheet for it. The chair
 * also sees who has finished, never a mark. Of a solution with which they have a conflict a judge sees the number alone (invariant 3).
 */
export async function readLive(actor: Actor, roundId: string, trackKey: string) {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  const member = await db.panelMember.findFirst({
    where: { roundId, trackKey, expertId, state: 'committed' },
    select: { round: { select: { number: true, state: true, configuration: true } } },
  });
  if (!member) return refuse('notFound');
  const { number, state, configuration } = member.round;
  const rules = roundConfigurationSchema.parse(configuration);
  if (state === 'setup' || roundRule(rules, number).kind !== 'defence') return refuse('notFound');
  const stage = await stageOf(db, roundId, trackKey);
  const leads =
    state === 'open' && may(actor, 'lead', 'Defence', { chairExpertId: stage.chair?.expertId ?? null });
  const shown = [stage.currentId, ...(leads ? stage.waiting : [])].filter((id) => id !== null);
  const own = await ownAssignments(roundId, expertId, shown);
  const solutions = await db.submission.findMany({
    where: { id: { in: shown } },
    select: { id: true, number: true, title: true },
  });
  const named = (id: string) => {
    const solution = solutions.find((s) => s.id === id);
    const assignment = own.find((a) => a.submissionId === id);
    return {
      id,
      number: solution?.number ?? '',
      title: assignment ? (solution?.title ?? '') : null,
      assignmentId: assignment?.id ?? null,
      sheet: assignment?.sheets[0]?.state ?? ('none' as const),
    };
  };
  const current = stage.currentId ? named(stage.currentId) : null;
  const finished = leads ? await finishedWith(roundId, trackKey, stage.currentId) : null;
  return done({
    roundId,
    trackKey,
    open: state === 'open',
    name: roundRule(rules, number).name,
    track: inRoundTracks(rules, trackKey),
    drawn: stage.order.length > 0,
    step: stage.step,
    total: stage.order.length,
    chair: stage.chair?.name ?? null,
    current,
    leads,
    waiting: leads ? stage.waiting.map(named) : [],
    finished,
    /** changes whenever anything above does, so that a page that asks knows when to look again */
    version: [
      state,
      stage.step,
      stage.order.length,
      stage.chair?.memberId,
      current?.sheet,
      ...(finished ?? []).map((f) => f.state),
    ].join(':'),
  });
}

/** The judge's own live assignments to these solutions, those with a conflict left out. */
async function ownAssignments(roundId: string, expertId: string, submissionIds: readonly string[]) {
  const { assignments } = await eyeOf(db, expertId);
  return db.assignment.findMany({
    where: { AND: [assignments, { roundId, submissionId: { in: [...submissionIds] } }] },
    select: {
      id: true,
      submissionId: true,
      sheets: { orderBy: { number: 'desc' }, take: 1, select: { state: true } },
    },
  });
}
