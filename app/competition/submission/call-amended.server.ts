import { z } from 'zod';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';

/** Tells the owners of every unit that has begun an entry what an amendment of the call changed. */
export const callAmended = defineJob(
  'call.amended',
  z.object({ callId: z.string(), versionId: z.string() }),
  async ({ callId, versionId }) => {
    await transaction(async (tx) => {
      const version = await tx.callVersion.findUniqueOrThrow({
        where: { id: versionId },
        include: { call: { select: { slug: true } } },
      });
      const entries = await tx.submission.findMany({
        where: { callId, state: { notIn: ['withdrawn', 'refused'] } },
        distinct: ['leadProviderId'],
        select: { leadProviderId: true },
      });
      for (const { leadProviderId } of entries) {
        for (const owner of await ownersOf(tx, leadProviderId)) {
          const said = { version: version.number, note: version.changeNote ?? '' };
          await sendLetter(tx, owner, 'submission.callAmended', said, `/calls/${version.call.slug}`);
        }
      }
    });
  },
);
