import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { reviewed } from '../conflict/derive-conflicts.server.ts';
import { drawsOf } from '../draw/standby.server.ts';
import { barredFrom } from '../eye/standing-conflicts.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { bidChoices } from './affinity.ts';
import { bidsCloseAt } from './bids.ts';

export const bidsSchema = z.object({
  memberId: z.string(),
  bids: z.array(z.object({ submissionId: z.string(), choice: z.enum([...bidChoices, 'none']) })).max(5000),
});

/**
 * A drawn expert says which solutions they would rather score, in the days after the draw that the call gives. What is not named
 * stays as it was; solutions with a conflict are passed over. @returns how many are on record now.
 */
export async function saveBids(actor: Actor, input: z.output<typeof bidsSchema>): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    const found = await tx.panelMember.findUnique({
      where: { id: input.memberId },
      select: { roundId: true },
    });
    const round = found && (await lockRound(tx, found.roundId));
    const member = await tx.panelMember.findUnique({ where: { id: input.memberId } });
    if (!round || !member) return refuse('notFound');
    const { expertId, trackKey } = member;
    const roundId = round.id;
    if (!may(actor, 'commit', 'Assignment', { expertId })) return refuse('forbidden');
    if (member.state === 'recused') return refuse('panel.alreadyRecused');
    const draw = (await drawsOf(tx, { roundId, trackKey })).at(-1);
    const closes = draw && bidsCloseAt(round.rules.panel.assignment, draw.drawnAt);
    if (!closes || round.state !== 'setup' || (await databaseNow(tx)) > closes)
      return refuse('panel.bidsClosed');
    const barred = await barredFrom(tx, expertId);
    const entries = await tx.submission.findMany({
      where: {
        callId: round.callId,
        trackKey,
        state: { in: [...reviewed] },
        id: { in: input.bids.map((b) => b.submissionId), notIn: [...barred] },
      },
      select: { id: true },
    });
    const open = new Set(entries.map((e) => e.id));
    const bids = input.bids.filter((b) => open.has(b.submissionId));
    await tx.bid.deleteMany({
      where: { roundId, expertId, submissionId: { in: bids.map((b) => b.submissionId) } },
    });
    await tx.bid.createMany({
      data: bids.flatMap(({ submissionId, choice }) =>
        choice === 'none' ? [] : [{ roundId, expertId, submissionId, choice }],
      ),
    });
    const count = await tx.bid.count({ where: { roundId, expertId } });
    await audit(tx, {
      actor,
      action: 'panel.bid',
      subject: { type: 'PanelMember', id: member.id },
      callId: round.callId,
      details: { bids: bids.filter((b) => b.choice !== 'none').length },
    });
    return done(count);
  });
}
