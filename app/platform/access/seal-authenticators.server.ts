import { symmetricDecrypt } from 'better-auth/crypto';
import { config } from '#app/platform/config/config.server.ts';
import { isSealed, seal } from '#app/platform/config/seal.server.ts';
import { db } from '#app/platform/database/client.server.ts';

/**
 * Seals under ENCRYPTION_KEY the authenticators that an earlier version encrypted with SESSION_SECRET. Safe to run again and by several.
 * @returns how many were sealed, and how many cannot be opened with the SESSION_SECRET at hand
 */
export async function sealAuthenticators(): Promise<{ sealed: number; unreadable: number }> {
  const report = { sealed: 0, unreadable: 0 };
  for (const { id, secret, backupCodes } of await db.twoFactor.findMany({
    select: { id: true, secret: true, backupCodes: true },
  })) {
    if (isSealed(secret) && (backupCodes === '' || isSealed(backupCodes))) continue;
    const opened = await open(secret, backupCodes);
    if (!opened) {
      report.unreadable += 1;
      continue;
    }
    const { count } = await db.twoFactor.updateMany({
      where: { id, secret, backupCodes },
      data: { secret: seal(opened.secret), backupCodes: seal(opened.backupCodes) },
    });
    report.sealed += count;
  }
  return report;
}

async function open(secret: string, backupCodes: string) {
  const key = config().SESSION_SECRET;
  try {
    return {
      secret: await symmetricDecrypt({ key, data: secret }),
      backupCodes: backupCodes ? await symmetricDecrypt({ key, data: backupCodes }) : '[]',
    };
  } catch {
    return null; // encrypted with another SESSION_SECRET
  }
}
