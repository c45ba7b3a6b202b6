import { createHash } from 'node:crypto';
import { z } from 'zod';
import { db, type Tx } from '#app/platform/database/client.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import type { LetterName } from './letter.server.ts';

/** At most so many letters in an hour, and in a day. */
export interface LetterLimit {
  hour: number;
  day: number;
  /** reached in everyday work, and no sign of anything */
  usual?: true;
}

/**
 * Letters that somebody can have sent to an address that is not theirs. One person gets few of each, so that nobody is flooded in our name.
 * Every other letter tells people what happened to what is theirs (receipts, decisions, changes of a password): it is never held back.
 */
const asked: Partial<Record<LetterName, LetterLimit>> = {
  'access.verifyEmail': { hour: 5, day: 12 },
  'access.resetPassword': { hour: 5, day: 12 },
  'access.alreadyRegistered': { hour: 3, day: 6 },
  'provider.invitation': { hour: 5, day: 12 },
  'submission.consortiumInvitation': { hour: 20, day: 60 },
  'announcement.objectionConfirm': { hour: 5, day: 12 },
};

/** Whether it is a letter that anybody can have sent to anybody: it greets nobody by name, and it is counted. */
export const isAsked = (name: LetterName): boolean => asked[name] !== undefined;

/** Whether one more of these letters may go to this address now; counts it if so. Important letters always may. */
export async function maySendTo(tx: Tx, name: LetterName, address: string): Promise<boolean> {
  const limit = asked[name];
  return !limit || counted(tx, `to:${name}:${address.trim().toLowerCase()}`, limit);
}

/**
 * Counts one more letter, or one more of anything else that somebody can do too often, in the caller's transaction: whoever asks at the
 * same moment waits, and what is rolled back was not counted. What is over the limit is not counted.
 * @param key whose limit it is, e.g. `unit:<id>`; kept as a hash, for it may hold an address
 * @returns whether it is within the limit
 */
export async function counted(tx: Tx, key: string, { hour, day, usual }: LetterLimit): Promise<boolean> {
  const hash = createHash('sha256').update(key).digest('hex');
  const within = await tx.$executeRaw`
    INSERT INTO "LetterCount" AS c (key, "hourFrom", "inHour", "dayFrom", "inDay")
    VALUES (${hash}, clock_timestamp(), 1, clock_timestamp(), 1)
    ON CONFLICT (key) DO UPDATE SET
      "inHour" = CASE WHEN c."hourFrom" > clock_timestamp() - interval '1 hour' THEN c."inHour" + 1 ELSE 1 END,
      "hourFrom" = CASE WHEN c."hourFrom" > clock_timestamp() - interval '1 hour' THEN c."hourFrom" ELSE clock_timestamp() END,
      "inDay" = CASE WHEN c."dayFrom" > clock_timestamp() - interval '1 day' THEN c."inDay" + 1 ELSE 1 END,
      "dayFrom" = CASE WHEN c."dayFrom" > clock_timestamp() - interval '1 day' THEN c."dayFrom" ELSE clock_timestamp() END
    WHERE (c."hourFrom" <= clock_timestamp() - interval '1 hour' OR c."inHour" < ${hour})
      AND (c."dayFrom" <= clock_timestamp() - interval '1 day' OR c."inDay" < ${day})`;
  if (within === 0 && !usual)
    log.warn({ limit: key.split(':').slice(0, 2).join(':') }, 'over a limit of letters');
  return within === 1;
}

/** The network that an address is of: its /24, or of IPv6 its /48, so that one subscriber's many addresses count as one. */
export function networkOf(address: string | null | undefined): string {
  const plain = (address ?? '')
    .trim()
    .toLowerCase()
    .replace(/^::ffff:/, '');
  if (!plain.includes(':')) return plain.split('.').slice(0, 3).join('.');
  const [head = ''] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  return [...groups, '0', '0', '0'].slice(0, 3).join(':');
}

/** Each night counts of days that are over are forgotten. */
export const letterCountsSweep = defineJob(
  'mail.forgetCounts',
  z.object({}),
  async () => {
    await db.letterCount.deleteMany({ where: { dayFrom: { lt: new Date(Date.now() - 2 * 86_400_000) } } });
  },
  { cron: '40 3 * * *' },
);
