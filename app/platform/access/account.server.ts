import { z } from 'zod';
import { auth } from '#app/platform/access/auth.server.ts';
import { cookiesOf, forwardToAuth } from '#app/platform/access/forward.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

const password = z
  .string('access:errors.password')
  .min(10, 'access:errors.password')
  .max(200, 'access:errors.password')
  .regex(/(?=.*\p{L})(?=.*\d)/u, 'access:errors.password');
const email = z.string().trim().toLowerCase().pipe(z.email('access:errors.email'));
export const signUpSchema = z.object({
  name: z.string().trim().min(1, 'access:errors.name').max(100),
  email,
  password,
});
export const emailSchema = z.object({ email });
export const resetSchema = z.object({ token: z.string().min(1), password });
export const changePasswordSchema = z.object({ currentPassword: z.string(), password });

/** Registers a person and mails the link that verifies the address. Whether the address was known is told to nobody but its owner. */
export async function signUp(request: Request, input: z.infer<typeof signUpSchema>): Promise<Outcome<null>> {
  const known = await db.user.findUnique({ where: { email: input.email }, select: { emailVerified: true } });
  if (!known) {
    const asked = await ask(request, '/sign-up/email', input);
    if (!asked.ok) return asked;
    const user = await db.user.findUnique({
      where: { email: input.email },
      select: { id: true, name: true },
    });
    if (user) await recordOwn({ userId: user.id, name: user.name }, 'account.signUp');
  } else if (!known.emailVerified) return resendVerification(request, input.email);
  else {
    await transaction((tx) =>
      sendLetter(tx, { email: input.email }, 'access.alreadyRegistered', {}, '/forgot-password'),
    );
  }
  return done(null);
}

/** Asks the sign-in library, whose limit on attempts is a refusal that the person must be told. */
async function ask(request: Request, path: string, body: object): Promise<Outcome<null>> {
  const { status } = await forwardToAuth(request, path, body);
  return status === 429 ? refuse('tooMany') : done(null);
}

/** Mails the verification link again, if the address waits for it; the answer is the same if not. */
export async function resendVerification(request: Request, address: string): Promise<Outcome<null>> {
  return ask(request, '/send-verification-email', { email: address });
}

/** Records what a person did with their own account. */
function recordOwn(actor: { userId: string; name: string }, action: `account.${string}`): Promise<void> {
  return transaction((tx) => audit(tx, { actor, action, subject: { type: 'User', id: actor.userId } }));
}

/** Follows the link of the verification mail. @returns the cookies of a session, or null when the link is no good. */
export async function verifyEmail(request: Request, token: string): Promise<Headers | null> {
  const url = new URL(`/api/auth/verify-email?token=${encodeURIComponent(token)}`, auth().options.baseURL);
  const response = await auth().handler(new Request(url, { headers: request.headers }));
  return response.status < 300 ? cookiesOf(response) : null;
}

/** Mails a link to set a new password, if the address has an account. */
export async function forgotPassword(request: Request, address: string): Promise<Outcome<null>> {
  return ask(request, '/request-password-reset', { email: address });
}

/** Sets a new password by the mailed token; every session of the person ends. */
export async function resetPassword(
  request: Request,
  { token, password: newPassword }: z.infer<typeof resetSchema>,
): Promise<Outcome<null>> {
  const response = await forwardToAuth(request, '/reset-password', { token, newPassword });
  return response.ok ? done(null) : refuse('access.linkExpired');
}

/** Changes the password of who is signed in, and ends their other sessions. */
export async function changePassword(
  request: Request,
  actor: { userId: string; name: string },
  input: z.infer<typeof changePasswordSchema>,
): Promise<Outcome<Headers>> {
  const response = await forwardToAuth(request, '/change-password', {
    currentPassword: input.currentPassword,
    newPassword: input.password,
    revokeOtherSessions: true,
  });
  if (!response.ok)
    return refuse('access.wrongPassword', {}, { currentPassword: ['access:errors.currentPassword'] });
  await recordOwn(actor, 'account.changePassword');
  return done(cookiesOf(response));
}

export const profileSchema = z.object({
  name: z.string().trim().min(1, 'access:errors.name').max(100),
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
  const asking = await auth().api.getSession({ headers: request.headers, query: { disableRefresh: true } });
  const sessions = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: 'desc' },
    select: { id: true, userAgent: true, ipAddress: true, updatedAt: true },
  });
  return sessions.map((session) => ({ ...session, current: session.id === asking?.session.id }));
}

/** Signs out everywhere else. */
export async function endOtherSessions(
  request: Request,
  actor: { userId: string; name: string },
): Promise<void> {
  const response = await forwardToAuth(request, '/revoke-other-sessions', {});
  if (response.ok) await recordOwn(actor, 'account.endSessions');
}
