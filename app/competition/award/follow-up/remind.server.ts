import { z } from 'zod';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { issuePapers } from '../documents/issue.server.ts';
import { openFollowUps } from './open.server.ts';
import { REMIND_AFTER, REMIND_BEFORE, shifted } from './terms.ts';

const DAILY = 'award.followUps';

/** What awards from before this existed lack: their papers, and the reports they owe. */
async function completeAwards(): Promise<void> {
  const lists = await db.finalList.findMany({
    where: { grants: { some: { documents: { none: {} }, state: { not: 'revoked' } } } },
    select: { id: true },
  });
  for (const { id } of lists) await issuePapers(id);
  const grants = await db.grant.findMany({
    where: { followUps: { none: {} }, state: { not: 'revoked' } },
    select: { id: true, finalList: { select: { announcedAt: true } } },
  });
  for (const { id, finalList } of grants)
    await transaction((tx) => openFollowUps(tx, id, finalList.announcedAt));
}

/**
 * Reminds the owners of every unit whose report is soon due, and of those whose report is late: once each, however often and from
 * however many servers this runs. @param now an instant; its day in Shanghai counts @returns how many reports were reminded of
 */
export async function remindOfFollowUps(now: Date): Promise<number> {
  const today = toShanghaiDate(now);
  const late = shifted(today, -REMIND_AFTER);
  const due = await db.followUp.findMany({
    where: {
      versions: { none: {} },
      grant: { state: { not: 'revoked' } },
      OR: [
        { dueOn: { lte: late }, remindedAfterAt: null },
        { dueOn: { gte: today, lte: shifted(today, REMIND_BEFORE) }, remindedBeforeAt: null },
      ],
    },
    orderBy: { dueOn: 'asc' },
    select: { id: true, dueOn: true },
  });
  let reminded = 0;
  for (const { id, dueOn } of due) {
    const field = dueOn < today ? 'remindedAfterAt' : 'remindedBeforeAt';
    await transaction(async (tx) => {
      // Whoever comes second finds it noted, for the row is locked until then.
      const { count } = await tx.followUp.updateMany({
        where: { id, [field]: null, versions: { none: {} } },
        data: { [field]: now },
      });
      if (count === 0) return;
      await remind(tx, id, field === 'remindedAfterAt');
      reminded += 1;
    });
  }
  return reminded;
}

async function remind(tx: Tx, id: string, late: boolean): Promise<void> {
  const { dueOn, months, grant } = await tx.followUp.findUniqueOrThrow({
    where: { id },
    include: { grant: { include: { submission: { select: { title: true } } } } },
  });
  const said = { title: grant.submission.title, months, dueOn };
  for (const owner of await ownersOf(tx, grant.providerId))
    await sendLetter(tx, owner, late ? 'award.reportLate' : 'award.reportDue', said, `/follow-ups/${id}`);
}

/** Each morning in Shanghai, before people are at their desks. */
export const followUpReminders = defineJob(
  DAILY,
  z.object({}),
  async () => {
    await completeAwards();
    await remindOfFollowUps(new Date());
  },
  { cron: '30 8 * * *' },
);
