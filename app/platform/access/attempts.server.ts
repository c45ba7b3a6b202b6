import { createHash } from 'node:crypto';
import { config } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';

/** How many failures are borne within `window` seconds of the first, and how long the last one closes the door. */
export interface Bearing {
  failures: number;
  window: number;
  lock: number;
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** At a password by one browser, or from one address (等保 2.0: five). */
export const fromOnePlace: Bearing = { failures: 5, window: DAY, lock: 30 * MINUTE };
/** At a password from everywhere together, by browsers that never signed in under it. */
export const fromAnywhere: Bearing = { failures: 20, window: DAY, lock: 30 * MINUTE };
/** At all passwords from one address: people who know theirs are never counted. */
export const ofOneNetwork = (): Bearing => ({
  failures: config().RATE_LIMIT_ATTEMPTS,
  window: 5 * MINUTE,
  lock: 5 * MINUTE,
});

/** What failures are kept under: a name for an account that tells nobody whose it is, the same whether it exists or not. */
export const accountKey = (email: string): string => hash(`account:${email.trim().toLowerCase()}`);
/** The same for the network that a request comes from; of an IPv6 address the part that a household has. */
export function networkKey(request: Request): string {
  return hash(`network:${networkOf(request.headers.get('x-client-ip') ?? '')}`);
}
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const gap = plain.includes('::') ? 8 - (left?.length ?? 0) - (right?.length ?? 0) : 0;
  return [...(left ?? []), ...Array<string>(Math.max(0, gap)).fill('0'), ...(right ?? [])]
    .slice(0, 4)
    .join(':');
}

/** How a counted attempt stands: `over` when it must not be made, `last` when another failure would be over. */
export interface Counted {
  over: boolean;
  last: boolean;
  until: Date;
}

/**
 * Counts an attempt before it is checked, so that many at once gain nothing over one after another; whoever turns out to be right
 * takes it back with `forget` or `takeBack`. The window begins with the first and does not move, so that a count falls.
 */
export async function count(account: string, source: string, bearing: Bearing): Promise<Counted> {
  const { failures, window, lock } = bearing;
  const [row] = await db.$queryRaw<{ failures: number; until: Date }[]>`
    INSERT INTO "Attempt" AS a (account, source, failures, until)
    VALUES (${account}, ${source}, 1, now() + make_interval(secs => ${failures <= 1 ? lock : window}))
    ON CONFLICT (account, source) DO UPDATE SET
      failures = CASE WHEN a.until <= now() THEN 1 ELSE a.failures + 1 END,
      until = CASE WHEN a.until <= now() THEN now() + make_interval(secs => ${window})
        WHEN a.failures + 1 = ${failures} THEN now() + make_interval(secs => ${lock}) ELSE a.until END
    RETURNING failures, until`;
  const counted = row?.failures ?? 1;
  return { over: counted > failures, last: counted >= failures, until: row?.until ?? new Date() };
}

/** Until when the door is closed, or null; counts nothing. */
export async function closedUntil(account: string, source: string, bearing: Bearing): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ until: Date }[]>`
    SELECT until FROM "Attempt" WHERE account = ${account} AND source = ${source} AND failures >= ${bearing.failures} AND until > now()`;
  return row?.until ?? null;
}

/** One attempt was right after all. */
export async function takeBack(account: string, source: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Attempt" SET failures = failures - 1 WHERE account = ${account} AND source = ${source} AND failures > 0`;
}

/** Forgets the failures at an account: all of them, or those from one place. */
export async function forget(account: string, source?: string): Promise<void> {
  await db.attempt.deleteMany({ where: { account, ...(source !== undefined && { source }) } });
}

/** Those of these addresses whose accounts are closed to browsers that nobody knows. */
export async function lockedAmong(emails: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.attempt.findMany({
    where: {
      account: { in: emails.map(accountKey) },
      until: { gt: new Date() },
      OR: [
        { source: ANYWHERE, failures: { gte: fromAnywhere.failures } },
        { source: { not: ANYWHERE }, failures: { gte: fromOnePlace.failures } },
      ],
    },
    select: { account: true },
  });
  const locked = new Set(rows.map(({ account }) => account));
  return new Set(emails.filter((email) => locked.has(accountKey(email))));
}

export const ANYWHERE = 'anywhere';

/** Whole minutes from now, at least one, for a sentence. */
export const minutesUntil = (until: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - Date.now()) / 60_000));
