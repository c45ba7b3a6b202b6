import { db } from '#app/platform/database/client.server.ts';
import { note } from '#app/platform/log/event.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { accountKey, count, forget, fromOnePlace, minutesUntil } from './attempts.server.ts';
import { record } from './open-session.server.ts';
import { isPassword } from './password-hash.server.ts';

/** Within a session, whoever holds it: guesses there lock nobody out at the door. */
const INSIDE = 'signed in';

/** Asks who is signed in for their password once more, before what an unattended window must not do. Counted like guesses at the door. */
export async function checkOwnPassword(
  request: Request,
  who: { userId: string; name: string; email: string },
  password: string,
  field = 'password',
): Promise<Outcome<null>> {
  const account = accountKey(who.email);
  const counted = await count(account, INSIDE, fromOnePlace);
  if (counted.over) return refuse('access.passwordLocked', { minutes: minutesUntil(counted.until) });
  const credential = await db.account.findFirst({
    where: { userId: who.userId, providerId: 'credential' },
    select: { password: true },
  });
  if (await isPassword(password, credential?.password)) {
    await forget(account, INSIDE);
    return done(null);
  }
  note(request, 'account.passwordRefused', { userId: who.userId });
  if (counted.last) await record(who, 'account.locked', { inside: true });
  return refuse('access.wrongPassword', {}, { [field]: ['access:errors.currentPassword'] });
}
