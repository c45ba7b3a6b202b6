import { z } from 'zod';
import { cancellationOf } from '#app/competition/call/cancellation-of.server.ts';
import { expertsToTell } from '#app/competition/panel/expert/experts-to-tell.server.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';

export const CANCELLED = 'call.cancelled';

/** Tells the owners of every unit with an entry or a draft, and whoever sits on a panel, that a call was cancelled and why. */
export const callCancelled = defineJob(CANCELLED, z.object({ callId: z.string() }), async ({ callId }) => {
  await transaction(async (tx) => {
    const call = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { slug: true } });
    const said = { call: call.slug, reason: (await cancellationOf(tx, callId))?.reason ?? '' };
    const entries = await tx.submission.findMany({
      where: { callId, state: { notIn: ['withdrawn', 'refused'] } },
      distinct: ['leadProviderId'],
      select: { leadProviderId: true },
    });
    for (const { leadProviderId } of entries)
      for (const owner of await ownersOf(tx, leadProviderId))
        await sendLetter(tx, owner, 'announcement.callCancelled', said, `/calls/${call.slug}`);
    const sitting = await tx.panelMember.findMany({
      where: { round: { callId, ...notVoid }, state: { not: 'recused' } },
      distinct: ['expertId'],
      select: { expertId: true },
    });
    for (const expert of await expertsToTell(
      tx,
      sitting.map((m) => m.expertId),
    ))
      await sendLetter(tx, expert, 'announcement.callCancelled', said, `/calls/${call.slug}`);
  });
});
