import { redirect } from '@remix-run/node';
import { config } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { Prisma } from '#app/platform/database/generated/client.ts';
import type { Actor } from './actor.ts';
import { isAdmitted } from './admitted.server.ts';
import { sessionToken } from './session-cookie.server.ts';

const sessions = new WeakMap<Request, Promise<Actor | null>>();

/**
 * Whose session it is, staff without the second factor they must have included: for the shell, which shows who it is and lets
 * them sign out. Whoever acts or reads is asked for by `optionalActor` or `requireActor`. Read once a request.
 */
export function signedInAs(request: Request): Promise<Actor | null> {
  let found = sessions.get(request);
  if (!found) {
    found = load(request);
    sessions.set(request, found);
  }
  return found;
}

/** Who asks, or null. Staff who must still set up their second factor are nobody, but where they set it up. */
export async function optionalActor(request: Request): Promise<Actor | null> {
  const actor = await signedInAs(request);
  return actor && (settingUp(request) || isAdmitted(actor)) ? actor : null;
}

/** The pages where a second factor is set up, as documents and as data. */
const settingUp = (request: Request): boolean =>
  /^\/two-factor(?:[/.]|$)/.test(new URL(request.url).pathname);

async function load(request: Request): Promise<Actor | null> {
  const token = await sessionToken(request.headers.get('cookie') ?? '');
  if (!token) return null;
  const [found] = await db.$queryRaw<(Person & { sessionId: string; usedAt: Date })[]>`
    SELECT s.id AS "sessionId", s."updatedAt" AS "usedAt", ${person}
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.token = ${token} AND s."expiresAt" > now() AND u."disabledAt" IS NULL`;
  if (!found) return null;
  const { sessionId, usedAt, ...who } = found;
  return (await stillUsed(sessionId, usedAt)) ? actorFrom(who) : null;
}

/** Ends a session nobody used for IDLE_MINUTES (等保 2.0); one that is in use is noted once a minute. */
async function stillUsed(id: string, usedAt: Date): Promise<boolean> {
  const idleMs = Date.now() - usedAt.getTime();
  if (idleMs > config().IDLE_MINUTES * 60_000) {
    await db.session.deleteMany({ where: { id } });
    return false;
  }
  if (idleMs > 60_000) await db.session.updateMany({ where: { id }, data: { updatedAt: new Date() } });
  return true;
}

interface Person extends Omit<Actor, 'locale' | 'userId'> {
  id: string;
  locale: string;
}

/** A person `u` with roles, units and expert, in one query: every page begins with it. */
const person = Prisma.sql`u.id, u.name, u.email, u.locale, u."twoFactorEnabled" AS "twoFactor",
  ARRAY(SELECT r.role::text FROM "StaffRole" r WHERE r."userId" = u.id AND r."revokedAt" IS NULL) AS roles,
  COALESCE((SELECT json_agg(json_build_object('id', m."providerId", 'role', m.role)) FROM "ProviderMember" m
    WHERE m."userId" = u.id AND m."removedAt" IS NULL), '[]') AS providers,
  (SELECT e.id FROM "Expert" e WHERE e."userId" = u.id AND e.active) AS "expertId"`;

const actorFrom = ({ id, locale, ...rest }: Person): Actor => ({
  ...rest,
  userId: id,
  locale: locale === 'en' ? 'en' : 'zh-CN',
});

/** Reads a person as who acts. @returns null when unknown, disabled, or of the staff without the second factor they must have */
export async function actorOf(userId: string): Promise<Actor | null> {
  const [found] = await db.$queryRaw<Person[]>`
    SELECT ${person} FROM "User" u WHERE u.id = ${userId} AND u."disabledAt" IS NULL`;
  const actor = found ? actorFrom(found) : null;
  return actor && isAdmitted(actor) ? actor : null;
}

/** Who asks; a visitor is sent to sign in and comes back afterwards, and staff without a second factor to set one up. */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await optionalActor(request);
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  const next = encodeURIComponent(pathname + search);
  throw redirect((await signedInAs(request)) ? `/two-factor?next=${next}` : `/sign-in?next=${next}`);
}
