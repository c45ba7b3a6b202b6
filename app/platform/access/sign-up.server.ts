import { z } from 'zod';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sqlState } from '#app/platform/database/sql-state.ts';
import { note } from '#app/platform/log/event.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { addressText } from '#app/platform/typed.ts';
import { accountKey, type Bearing, count, minutesUntil } from './attempts.server.ts';
import { newPassword, refuseWeak } from './choose-password.server.ts';
import { mailedToken, tokenHash } from './mailed-token.server.ts';
import { openSession } from './open-session.server.ts';
import { hashPassword, isPassword } from './password-hash.server.ts';

const HOURS = 24;
/** Guesses at the password of one sign-up by who holds its link. */
const guesses: Bearing = { failures: 5, window: HOURS * 3600, lock: HOURS * 3600 };

export const emailField = addressText('access:errors.email');
const name = nameText(100, { empty: 'access:errors.name', long: 'access:errors.name' });
export const signUpSchema = z.object({ name, email: emailField, password: newPassword });

/**
 * Somebody asks for an account. It does not exist until the link mailed to the address was followed (`completeSignUp`): an address that
 * nobody has verified belongs to nobody. What is done and answered is the same for an address that has an account; only its letter differs.
 * @param next where they were going: the link in the letter leads on to it
 */
export async function signUp(
  request: Request,
  input: z.infer<typeof signUpSchema>,
  next = '/',
): Promise<Outcome<null>> {
  const weak = refuseWeak(input.password, input);
  if (weak) return weak;
  const password = await hashPassword(input.password);
  const token = mailedToken();
  await transaction(async (tx) => {
    const known = await tx.user.findUnique({
      where: { email: input.email },
      select: { name: true, locale: true },
    });
    const locale = languageOf(request);
    const expiresAt = new Date((await databaseNow(tx)).getTime() + HOURS * 3_600_000);
    const data = { ...input, password, locale, tokenHash: tokenHash(token), expiresAt };
    // For a known address, too, whose owner gets another letter: the link of this row is mailed to nobody.
    await tx.pendingSignUp.create({ data });
    if (known)
      await sendLetter(
        tx,
        { email: input.email, ...known },
        'access.alreadyRegistered',
        {},
        '/forgot-password',
      );
    else {
      const { email } = input;
      await sendLetter(
        tx,
        { email, name: input.name, locale },
        'access.verifyEmail',
        { hours: HOURS },
        `/verify-email?token=${token}${next === '/' ? '' : `&next=${encodeURIComponent(next)}`}`,
      );
    }
  });
  note(request, 'account.signUp');
  return done(null);
}

/** What the page of a mailed link shows: whose sign-up it would bring to life. Reading it changes nothing. @returns null when it is no good */
export async function readSignUp(token: string) {
  const found = await waiting(token);
  return found ? { email: found.email, name: found.name } : null;
}

async function waiting(token: string) {
  const found = await db.pendingSignUp.findUnique({ where: { tokenHash: tokenHash(token) } });
  return found && found.expiresAt > (await databaseNow(db)) ? found : null;
}

export const completeSchema = z.object({ token: z.string().max(200), password: z.string().max(200) });
/** Who did not choose that password sets one, and the name with it. */
export const takeSchema = z.object({ token: z.string().max(200), name, password: newPassword });

/** Follows the mailed link with the password of that sign-up: the account exists from now on, and every other sign-up of the address is void. */
export async function completeSignUp(
  request: Request,
  { token, password }: z.infer<typeof completeSchema>,
): Promise<Outcome<Headers>> {
  const pending = await waiting(token);
  if (!pending) return refuse('access.linkExpired');
  const counted = await count(accountKey(pending.id), 'sign-up', guesses);
  if (counted.over) return refuse('access.passwordLocked', { minutes: minutesUntil(counted.until) });
  if (!(await isPassword(password, pending.password)))
    return refuse('access.notThatPassword', {}, { password: ['access:errors.notThatPassword'] });
  return bringToLife(request, pending);
}

/** Follows the mailed link with a name and a password of one's own: whoever reads the address's mail owns it, not who typed it first. */
export async function takeSignUp(
  request: Request,
  input: z.infer<typeof takeSchema>,
): Promise<Outcome<Headers>> {
  const pending = await waiting(input.token);
  if (!pending) return refuse('access.linkExpired');
  const weak = refuseWeak(input.password, { name: input.name, email: pending.email });
  if (weak) return weak;
  return bringToLife(request, { ...pending, name: input.name, password: await hashPassword(input.password) });
}

type Pending = NonNullable<Awaited<ReturnType<typeof waiting>>>;

async function bringToLife(request: Request, pending: Pending): Promise<Outcome<Headers>> {
  const { email, name, locale, password } = pending;
  try {
    const made = await transaction(async (tx) => {
      const { count } = await tx.pendingSignUp.deleteMany({ where: { id: pending.id } });
      if (count === 0) return null;
      await tx.pendingSignUp.deleteMany({ where: { email } });
      const user = await tx.user.create({ data: { name, email, locale, emailVerified: true } });
      await tx.account.create({
        data: { userId: user.id, accountId: user.id, providerId: 'credential', password },
      });
      await audit(tx, {
        actor: { userId: user.id, name },
        action: 'account.signUp',
        subject: { type: 'User', id: user.id },
      });
      return user;
    });
    if (!made) return refuse('access.linkExpired');
    note(request, 'account.verified', { userId: made.id });
    return done(await openSession(request, made, 'mailedLink'));
  } catch (error) {
    // The address got its account another way meanwhile.
    if (sqlState(error) === '23505') return refuse('access.linkExpired');
    throw error;
  }
}
