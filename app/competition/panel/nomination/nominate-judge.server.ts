import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { born } from '#app/platform/lifecycle/lifecycle.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, reasonField } from '#app/platform/web/fields.ts';
import { deriveConflicts } from '../conflict/derive-conflicts.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { nominationLife } from './nomination-life.ts';
import { whoCanBeNamed } from './who-can-be-named.server.ts';

export const nominationSchema = z.object({ expertId: idField, reason: reasonField });
type Nomination = z.infer<typeof nominationSchema> & { roundId: string; trackKey: string };

/**
 * 增补: names an expert for the panel of a track, with the reason. Another person confirms it before the expert sits.
 * @returns the nomination's id. Refusals: `panel.drawFirst`, `panel.notEligible`, `panel.namedAlready`, `panel.nobodyDrawn`
 */
export async function nominateJudge(actor: Actor, input: Nomination): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const { roundId, trackKey, expertId } = input;
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round?.rules.tracks.some((t) => t.key === trackKey)) return refuse('notFound');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    if ((await tx.panelDraw.count({ where: { roundId, trackKey } })) === 0)
      return refuse('panel.nobodyDrawn');
    const place = { roundId, callId: round.callId, trackKey };
    await deriveConflicts(tx, round.callId, round.rules.panel.cooperationYears);
    const named = await whoCanBeNamed(tx, round.rules, place);
    if (!named.ok) return named;
    if (!named.value.some((c) => c.expertId === expertId))
      return refuse('panel.notEligible', {}, { expertId: ['panel:refusals.notEligible'] });
    if ((await tx.judgeNomination.count({ where: { roundId, trackKey, expertId, state: 'proposed' } })) > 0)
      return refuse('panel.namedAlready');
    const { id } = await tx.judgeNomination.create({
      data: {
        roundId,
        trackKey,
        expertId,
        reason,
        proposedById: actor.userId,
        ...born(nominationLife, 'proposed'),
      },
    });
    await audit(tx, {
      actor,
      action: 'panel.nominate',
      subject: { type: 'JudgeNomination', id },
      callId: round.callId,
      details: { roundId, trackKey, expertId, reason },
    });
    return done(id);
  });
}
