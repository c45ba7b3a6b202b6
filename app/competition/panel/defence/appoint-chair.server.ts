import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField } from '#app/platform/web/fields.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';

export const chairSchema = z.object({ memberId: idField, kind: z.enum(['elected', 'appointed']) });

/** 推选或指定组长: records who chairs the panel of a track; a later record takes the place of an earlier one. */
export async function appointChair(
  actor: Actor,
  { memberId, kind }: z.infer<typeof chairSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const found = await tx.panelMember.findUnique({ where: { id: memberId }, select: { roundId: true } });
    const round = found && (await lockRound(tx, found.roundId));
    const member = await tx.panelMember.findUnique({ where: { id: memberId } });
    if (!round || !member) return refuse('notFound');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    if (member.state !== 'committed') return refuse('rounds.chairNotSitting');
    const { id } = await tx.chairAppointment.create({
      data: { roundId: round.id, trackKey: member.trackKey, memberId, kind, appointedById: actor.userId },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      action: 'panel.chair',
      subject: { type: 'PanelMember', id: memberId },
      callId: round.callId,
      details: { roundId: round.id, trackKey: member.trackKey, kind },
    });
    return done(id);
  });
}
