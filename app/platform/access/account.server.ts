import { z } from 'zod';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { note } from '#app/platform/log/event.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { newPassword, refuseWeak } from './choose-password.server.ts';
import { endSessions, openSession, sessionIdOf } from './open-session.server.ts';
import { checkOwnPassword } from './own-password.server.ts';
import { hashPassword } from './password-hash.server.ts';

/** Somebody at their own account. */
interface Owner {
  userId: string;
  name: string;
  email: string;
}

export const changePasswordSchema = z.object({ currentPassword: z.string().max(200), password: newPassword });

/** Changes the password of who is signed in; every session ends, and this browser gets a new one. @returns its cookies */
export async function changePassword(
  request: Request,
  owner: Owner,
  { currentPassword, password }: z.infer<typeof changePasswordSchema>,
): Promise<Outcome<Headers>> {
  const weak = refuseWeak(password, owner);
  if (weak) return weak;
  const known = await checkOwnPassword(request, owner, currentPassword, 'currentPassword');
  if (!known.ok) return known;
  const hashed = await hashPassword(password);
  await transaction(async (tx) => {
    await tx.account.updateMany({
      where: { userId: owner.userId, providerId: 'credential' },
      data: { password: hashed },
    });
    await endSessions(tx, owner.userId);
    await audit(tx, {
      actor: owner,
      action: 'account.changePassword',
      subject: { type: 'User', id: owner.userId },
    });
    await sendLetter(
      tx,
      { email: owner.email },
      'access.passwordChanged',
      { at: new Date() },
      '/forgot-password',
    );
  });
  note(request, 'account.passwordChanged', { userId: owner.userId });
  return done(await openSession(request, { id: owner.userId, ...owner }, 'change'));
}

export const profileSchema = z.object({
  name: nameText(100, { empty: 'access:errors.name', long: 'access:errors.name' }),
  locale: z.enum(['zh-CN', 'en']),
});

/** Changes one's name and the language of one's mail. */
export async function saveProfile(
  actor: { userId: string; name: string },
  input: z.infer<typeof profileSchema>,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: input });
    await audit(tx, { actor, action: 'account.edit', subject: { type: 'User', id: actor.userId } });
    return done(null);
  });
}

/** The sessions of a person, the newest use first; `current` is the one that asks. */
export async function sessionsOf(request: Request, userId: string) {
  const asking = await sessionIdOf(request);
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: 'desc' },
    select: { id: true, userAgent: true, ipAddress: true, updatedAt: true },
  });
  return sessions.map((session) => ({ ...session, current: session.id === asking }));
}

/** Signs out everywhere else. */
export async function endOtherSessions(request: Request, actor: Owner): Promise<Outcome<null>> {
  const asking = await sessionIdOf(request);
  return transaction(async (tx) => {
    const ended = await endSessions(tx, actor.userId, asking);
    await audit(tx, {
      actor,
      action: 'account.endSessions',
      subject: { type: 'User', id: actor.userId },
      details: { ended },
    });
    note(request, 'account.sessionsEnded', { userId: actor.userId, ended });
    return done(null);
  });
}
