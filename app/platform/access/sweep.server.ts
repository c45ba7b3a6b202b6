import { z } from 'zod';
import { db } from '#app/platform/database/client.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';

/** Removes what has run out: sign-ups that nobody verified, links, counts of failures, sessions, authenticators nobody finished setting up. */
export async function sweepAccess(): Promise<void> {
  const now = new Date();
  await db.pendingSignUp.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.verification.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.attempt.deleteMany({ where: { until: { lte: now } } });
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  await db.twoFactor.deleteMany({ where: { verified: false, createdAt: { lte: anHourAgo } } });
}

export const accessSweep = defineJob('access.sweep', z.object({}), () => sweepAccess(), {
  cron: '25 * * * *',
});
