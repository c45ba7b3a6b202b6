import { cookiesOf, forwardToAuth } from '#app/platform/access/forward.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';

export type SignedIn =
  | { kind: 'done' | 'secondFactor'; headers: Headers }
  | { kind: 'wrong' | 'locked' | 'unverified' };

const FAILURES = 5;
const LOCK_MINUTES = 30;

/**
 * Signs in by e-mail and password. Five failures lock the account for 30 minutes (等保 2.0), counted in the database and
 * asked again after the password was right, so that many guesses at once gain nothing over one after another.
 * A wrong password and an unknown address are answered alike.
 */
export async function signIn(
  request: Request,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> {
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, name: true, disabledAt: true, lockedUntil: true },
  });
  if (user?.disabledAt) return { kind: 'wrong' };
  if (user?.lockedUntil && user.lockedUntil > new Date()) return { kind: 'locked' };
  const response = await forwardToAuth(request, '/sign-in/email', { email, password });
  if (response.ok) {
    const { twoFactorRedirect = false, token } = (await response.clone().json()) as {
      twoFactorRedirect?: boolean;
      token?: string;
    };
    if (!user || !(await forgiven(user.id))) {
      if (token) await db.session.deleteMany({ where: { token } });
      return { kind: 'locked' };
    }
    return { kind: twoFactorRedirect ? 'secondFactor' : 'done', headers: cookiesOf(response) };
  }
  if (response.status === 403) return { kind: 'unverified' };
  if (response.status === 429) return { kind: 'locked' };
  return user && (await failed(user)) ? { kind: 'locked' } : { kind: 'wrong' };
}

/** Forgets earlier failures. @returns false when the account was locked while the password was checked. */
async function forgiven(id: string): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "User" SET "failedSignIns" = 0, "lockedUntil" = NULL
    WHERE id = ${id} AND ("lockedUntil" IS NULL OR "lockedUntil" < now())`;
  return count === 1;
}

/** Counts a failure. @returns whether it was the one that locks. */
async function failed({ id, name }: { id: string; name: string }): Promise<boolean> {
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ failedSignIns: number }[]>`
      UPDATE "User" SET "failedSignIns" = CASE WHEN "lockedUntil" < now() THEN 1 ELSE "failedSignIns" + 1 END,
        "lockedUntil" = CASE WHEN "lockedUntil" < now() THEN NULL WHEN "failedSignIns" + 1 >= ${FAILURES} THEN now() + make_interval(mins => ${LOCK_MINUTES}) END
      WHERE id = ${id} RETURNING "failedSignIns"`;
    if ((row?.failedSignIns ?? 0) < FAILURES) return false;
    if (row?.failedSignIns === FAILURES)
      await audit(tx, {
        actor: { userId: id, name },
        action: 'account.locked',
        subject: { type: 'User', id },
      });
    return true;
  });
}
