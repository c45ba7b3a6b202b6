import type { AuditAct } from '#app/platform/audit/acts.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { note } from '#app/platform/log/event.server.ts';
import { dropCookie, setCookie } from '#app/platform/web/cookie-jar.server.ts';
import { auth } from './auth.server.ts';
import { rememberBrowser } from './known-browser.server.ts';
import { sessionToken } from './session-cookie.server.ts';

/** Names of session cookies of earlier versions, which count no more. */
const outworn = ['better-auth.session_token', '__Secure-better-auth.session_token'];

/**
 * Signs a person in: a session, and a browser that is known from now on. Every one is an event in the log; of staff it is on record.
 * @param by what showed who they are
 * @returns the cookies
 */
export async function openSession(
  request: Request,
  { id, name, email }: { id: string; name: string; email: string },
  by: 'password' | 'secondFactor' | 'mailedLink' | 'change',
): Promise<Headers> {
  const { headers } = await auth().api.openSession({
    body: { userId: id },
    headers: request.headers,
    returnHeaders: true,
  });
  const cookies = new Headers();
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie);
  cookies.append('set-cookie', rememberBrowser(request, email));
  dropOutworn(request, cookies);
  if (by !== 'change') {
    const staff = (await db.staffRole.count({ where: { userId: id, revokedAt: null } })) > 0;
    if (staff) await record({ userId: id, name }, 'account.signIn', { by });
    note(request, 'account.signIn', { userId: id, by, staff });
  }
  return cookies;
}

/** Signs out: the session of this browser ends. @returns the cookies */
export async function closeSession(request: Request): Promise<Headers> {
  const token = await sessionToken(request.headers.get('cookie') ?? '');
  const session = token
    ? await db.session.findUnique({ where: { token }, select: { id: true, userId: true } })
    : null;
  if (session) {
    await db.session.deleteMany({ where: { id: session.id } });
    note(request, 'account.signOut', { userId: session.userId });
  }
  const cookies = new Headers({ 'set-cookie': dropCookie('session') });
  dropOutworn(request, cookies);
  return cookies;
}

/** The id of the session that asks, or null. */
export async function sessionIdOf(request: Request): Promise<string | null> {
  const token = await sessionToken(request.headers.get('cookie') ?? '');
  if (!token) return null;
  return (await db.session.findUnique({ where: { token }, select: { id: true } }))?.id ?? null;
}

/** Ends every session of a person, but for one. */
export async function endSessions(tx: Tx, userId: string, except: string | null = null): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { userId, ...(except && { id: { not: except } }) },
  });
  return count;
}

/** Puts on record what somebody did with their own account, in a transaction of its own. */
export async function record(
  actor: { userId: string; name: string },
  action: AuditAct & `account.${string}`,
  details?: Record<string, unknown>,
): Promise<void> {
  await transaction((tx) =>
    audit(tx, { actor, action, subject: { type: 'User', id: actor.userId }, ...(details && { details }) }),
  );
}

function dropOutworn(request: Request, cookies: Headers): void {
  const sent = (request.headers.get('cookie') ?? '').split(';').map((part) => part.split('=')[0]?.trim());
  for (const name of outworn)
    if (sent.includes(name))
      cookies.append(
        'set-cookie',
        `${name}=; Path=/; Max-Age=0${name.startsWith('__Secure-') ? '; Secure' : ''}`,
      );
}

/** A cookie for the step between password and code: ten minutes, for this browser. */
export const stepCookie = (token: string): string => setCookie('second-step', token, 600);
