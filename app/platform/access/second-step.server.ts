import { createHash, randomBytes } from 'node:crypto';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { dropCookie, readCookie } from '#app/platform/web/cookie-jar.server.ts';
import { openSession, stepCookie } from './open-session.server.ts';
import { lockOf, spendCode } from './second-factor.server.ts';

const MINUTES = 10;
const identifierOf = (token: string) => `second-step:${createHash('sha256').update(token).digest('hex')}`;

/** The password was right: this browser has ten minutes for the code. @returns its cookie */
export async function beginSecondStep(userId: string): Promise<Headers> {
  const token = randomBytes(24).toString('base64url');
  await db.verification.create({
    data: {
      identifier: identifierOf(token),
      value: userId,
      expiresAt: new Date(Date.now() + MINUTES * 60_000),
    },
  });
  return new Headers({ 'set-cookie': stepCookie(token) });
}

/** Who is between password and code in this browser, and for how many minutes codes are refused; null: nobody is. */
export async function waitingForCode(request: Request) {
  const token = readCookie(request.headers.get('cookie'), 'second-step');
  if (!token) return null;
  const waiting = await db.verification.findFirst({
    where: { identifier: identifierOf(token), expiresAt: { gt: new Date() } },
    select: { id: true, value: true },
  });
  if (!waiting) return null;
  const user = await db.user.findFirst({
    where: { id: waiting.value, disabledAt: null },
    select: { id: true, name: true, email: true },
  });
  return user ? { id: waiting.id, user, lockedMinutes: await lockOf(user.id) } : null;
}

/** The second step of signing in: a code of the authenticator, or one of the backup codes. @returns the session's cookies */
export async function secondStep(
  request: Request,
  code: string,
): Promise<Outcome<{ headers: Headers; userId: string }>> {
  const waiting = await waitingForCode(request);
  if (!waiting) return refuse('access.signInAgain');
  const { id, name } = waiting.user;
  const used = await spendCode(request, { userId: id, name }, code, 'signIn');
  if (!used.ok) return used;
  const { count } = await db.verification.deleteMany({ where: { id: waiting.id } });
  if (count === 0) return refuse('access.signInAgain');
  const headers = await openSession(request, waiting.user, 'secondFactor');
  headers.append('set-cookie', dropCookie('second-step'));
  return done({ headers, userId: id });
}
