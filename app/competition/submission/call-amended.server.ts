import { z } from 'zod';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { sendMail } from '#app/platform/mail/send.server.ts';

/** Tells the owners of every unit that has begun an entry what an amendment of the call changed. */
defineJob(
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
        for (const { email } of await ownersOf(tx, leadProviderId)) {
          await sendMail(tx, {
            to: email,
            subject: '征集公告已修订 / The call was amended',
            text: `征集公告 ${version.call.slug} 第 ${version.number} 版已发布：${version.changeNote}\n请查看“修订记录”了解具体变化。\n\nVersion ${version.number} of the call is in force: ${version.changeNote}`,
          });
        }
      }
    });
  },
);
