import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { dueOn, TERMS } from './terms.ts';

/** Opens the reports that an award owes, six and twelve months after its final list. Those that are open already stay as they are. */
export async function openFollowUps(tx: Tx, grantId: string, announcedAt: Date): Promise<void> {
  const announcedOn = toShanghaiDate(announcedAt);
  await tx.followUp.createMany({
    data: TERMS.map((months) => ({ grantId, months, dueOn: dueOn(announcedOn, months) })),
    skipDuplicates: true,
  });
}
