import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { roundConfigurationSchema, roundRule } from '../round/round-rules.ts';
import { notVoid } from '../round/standing-rounds.ts';
import { lotHash, orderByLot, takeLotSnapshot } from './lot.ts';
import { finishedWith } from './progress.server.ts';
import { stageOf } from './stage.server.ts';

const snapshotSchema = z.object({
  solutions: z.array(z.object({ submissionId: z.string(), number: z.string() })),
});
export type DefencePage = Extract<Awaited<ReturnType<typeof readDefence>>, { ok: true }>['value'];
export type DefenceTrack = DefencePage['tracks'][number];

/** The defence of a call's newest round for the staff: lots, chairs, who is before each panel and who of it has finished; never a mark. */
export async function readDefence(actor: Actor, callId: string) {
  if (!may(actor, 'read', 'Defence')) return refuse('forbidden');
  const round = await db.round.findFirst({ where: { callId, ...notVoid }, orderBy: { number: 'desc' } });
  const rules = round && roundConfigurationSchema.parse(round.configuration);
  const rule = rules && roundRule(rules, round.number);
  const open = round?.state === 'open';
  const isDefence = rule?.kind === 'defence';
  const tracks = [];
  if (round && rules && isDefence)
    for (const { key, name } of rules.tracks) {
      const track = await readTrack(round.id, key);
      const chairExpertId = track.chair?.expertId ?? null;
      const mayLead = open && may(actor, 'lead', 'Defence', { chairExpertId });
      if (track.members.length > 0) tracks.push({ key, name, mayLead, ...track });
    }
  return done({
    callId,
    round: round && rule && { id: round.id, number: round.number, state: round.state, name: rule.name },
    isDefence,
    tracks,
    mayDraw: open && may(actor, 'draw', 'Round'),
    mayManage: open && may(actor, 'manage', 'Round'),
  });
}

async function readTrack(roundId: string, trackKey: string) {
  const stage = await stageOf(db, roundId, trackKey);
  const lot = await db.defenceLot.findUnique({ where: { roundId_trackKey: { roundId, trackKey } } });
  const solutions = await db.submission.findMany({
    where: { id: { in: stage.order } },
    select: { id: true, number: true, title: true, leadProvider: { select: { name: true } } },
  });
  const calls = await db.defenceCall.findMany({ where: { roundId, trackKey }, orderBy: { step: 'asc' } });
  const snapshot = lot && takeLotSnapshot(trackKey, snapshotSchema.parse(lot.snapshot).solutions);
  return {
    step: stage.step,
    currentId: stage.currentId,
    waiting: stage.waiting,
    chair: stage.chair,
    members: await finishedWith(roundId, trackKey, stage.currentId),
    order: stage.order.map((id, i) => {
      const solution = solutions.find((s) => s.id === id);
      const call = calls.findLast((c) => c.submissionId === id);
      return {
        id,
        position: i + 1,
        number: solution?.number ?? '',
        title: solution?.title ?? '',
        unit: solution?.leadProvider.name ?? '',
        calledAt: call?.calledAt ?? null,
        reason: call?.reason ?? '',
      };
    }),
    lot: lot &&
      snapshot && {
        seed: lot.seed,
        snapshotHash: lot.snapshotHash,
        drawnAt: lot.drawnAt,
        same:
          lotHash(snapshot) === lot.snapshotHash &&
          orderByLot(snapshot, lot.seed).join() === lot.order.join(),
      },
  };
}
