import { z } from 'zod';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { note } from '#app/platform/log/event.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { accountKey, forget } from './attempts.server.ts';
import { newPassword, refuseWeak } from './choose-password.server.ts';
import { mailedToken, tokenHash } from './mailed-token.server.ts';
import { endSessions } from './open-session.server.ts';
import { hashPassword } from './password-hash.server.ts';
import { emailField } from './sign-up.server.ts';

export const emailSchema = z.object({ email: emailField });
export const resetSchema = z.object({ token: z.string().min(1).max(200), password: newPassword });
const HOUR_MS = 3_600_000;
const identifierOf = (token: string) => `reset-password:${tokenHash(token)}`;

/** Mails a link to set a new password, if the address has an account; the request does the same work whether it has one. */
export async function forgotPassword(request: Request, address: string): Promise<Outcome<null>> {
  await transaction((tx) =>
    enqueue(tx, 'access.forgotPassword', { address }, { key: `forgot:${accountKey(address)}` }),
  );
  note(request, 'account.forgotPassword');
  return done(null);
}

export const passwordLetters = defineJob(
  'access.forgotPassword',
  z.object({ address: z.string() }),
  async ({ address }) => {
    const user = await db.user.findFirst({
      where: { email: address, disabledAt: null },
      select: { id: true, email: true, name: true, locale: true },
    });
    if (!user) return;
    await transaction(async (tx) => {
      const path = await passwordLink(tx, user.id, HOUR_MS);
      await sendLetter(tx, user, 'access.resetPassword', {}, path);
    });
  },
);

/** Makes the path of a link by which its reader sets the account's password, good for `ms`. Links of before are void. */
export async function passwordLink(tx: Tx, userId: string, ms: number): Promise<string> {
  const token = mailedToken();
  await tx.verification.deleteMany({
    where: { identifier: { startsWith: 'reset-password:' }, value: userId },
  });
  await tx.verification.create({
    data: { identifier: identifierOf(token), value: userId, expiresAt: new Date(Date.now() + ms) },
  });
  return `/reset-password?token=${token}`;
}

/** Sets a new password by the mailed token, once; every session of the person ends, and locks at the door are lifted: they read their mail. */
export async function resetPassword(
  request: Request,
  { token, password }: z.infer<typeof resetSchema>,
): Promise<Outcome<null>> {
  const asked = await db.verification.findFirst({
    where: { identifier: identifierOf(token), expiresAt: { gt: new Date() } },
    select: { id: true, value: true },
  });
  const person =
    asked &&
    (await db.user.findUnique({ where: { id: asked.value }, select: { id: true, name: true, email: true } }));
  if (!person) return refuse('access.linkExpired');
  const weak = refuseWeak(password, person);
  if (weak) return weak;
  const hashed = await hashPassword(password);
  const set = await transaction(async (tx) => {
    const { count } = await tx.verification.deleteMany({ where: { id: asked.id } });
    if (count === 0) return false;
    const { count: credentials } = await tx.account.updateMany({
      where: { userId: person.id, providerId: 'credential' },
      data: { password: hashed },
    });
    if (credentials === 0)
      await tx.account.create({
        data: { userId: person.id, accountId: person.id, providerId: 'credential', password: hashed },
      });
    await endSessions(tx, person.id);
    await audit(tx, {
      actor: { userId: person.id, name: person.name },
      action: 'account.resetPassword',
      subject: { type: 'User', id: person.id },
    });
    await sendLetter(
      tx,
      { email: person.email },
      'access.passwordChanged',
      { at: new Date() },
      '/forgot-password',
    );
    return true;
  });
  if (!set) return refuse('access.linkExpired');
  await forget(accountKey(person.email));
  note(request, 'account.passwordReset', { userId: person.id });
  return done(null);
}
