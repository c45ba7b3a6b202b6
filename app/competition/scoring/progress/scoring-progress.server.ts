import { seatSelect } from '#app/competition/panel/eye/eye.server.ts';
import { unreadableIn } from '#app/competition/panel/eye/round-copies.server.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';

export type ScoringProgressPage = Extract<Awaited<ReturnType<typeof scoringProgress>>, { ok: true }>['value'];

/** The secretary's view of a call's latest round: who has locked how many, never a mark. */
export async function scoringProgress(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Progress')) return refuse('forbidden');
  const call = await db.call.findUnique({ where: { id: callId }, select: { id: true } });
  if (!call) return refuse('notFound');
  const round = await db.round.findFirst({
    where: { callId, ...notVoid },
    orderBy: { number: 'desc' },
    select: { ...seatSelect, id: true, state: true, closedAt: true },
  });
  const assignments = await db.assignment.findMany({
    where: { roundId: round?.id ?? '', cancelledAt: null },
    orderBy: [{ trackKey: 'asc' }, { expertId: 'asc' }, { submission: { number: 'asc' } }],
    select: {
      id: true,
      trackKey: true,
      expert: { select: { id: true, name: true, unitName: true } },
      submission: { select: { number: true, title: true } },
      sheets: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, number: true, state: true, lockedAt: true },
      },
    },
  });
  const sheets = assignments.map(({ sheets: [sheet], ...a }) => ({ ...a, sheet: sheet ?? null }));
  const judges = new Map<string, { id: string; name: string; unitName: string; sheets: typeof sheets }>();
  for (const sheet of sheets) {
    const judge = judges.get(sheet.expert.id) ?? { ...sheet.expert, sheets: [] };
    judge.sheets.push(sheet);
    judges.set(judge.id, judge);
  }
  return done({
    call,
    round,
    total: sheets.length,
    locked: sheets.filter((s) => s.sheet?.state === 'locked').length,
    unreadable: round ? await unreadableIn(round) : [],
    judges: [...judges.values()].map((j) => ({
      ...j,
      locked: j.sheets.filter((s) => s.sheet?.state === 'locked').length,
    })),
    mayManage: may(actor, 'manage', 'Round'),
  });
}
