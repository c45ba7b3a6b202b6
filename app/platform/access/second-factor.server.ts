import { createHmac } from 'node:crypto';
import type { Actor } from '#app/platform/access/actor.ts';
import { forwardToAuth } from '#app/platform/access/forward.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

const FAILURES = 5;
const LOCK_MINUTES = 15;
const wrong = { code: ['access:errors.code'] };

/**
 * The second factor at the moment of an act: checks the code of the person's authenticator, whatever STAFF_TWO_FACTOR says of signing in.
 * A code counts once; five wrong ones in a row lock for 15 minutes; every wrong one is on record.
 * @returns the proof's id, good for acts of this person in the next five minutes (trigger proof_of)
 */
export async function proveSecondFactor(
  request: Request,
  actor: Actor,
  code: string,
): Promise<Outcome<string>> {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return refuse('access.wrongCode', {}, wrong);
  const factor = await db.twoFactor.findFirst({ where: { userId: actor.userId, verified: true } });
  if (!factor) return refuse('access.noSecondFactor');
  if (!(await attempt(factor.id))) return refuse('access.secondFactorLocked', { minutes: LOCK_MINUTES });
  const response = await forwardToAuth(request, '/two-factor/verify-totp', { code: digits });
  if (response.status === 429) return refuse('access.secondFactorLocked', { minutes: LOCK_MINUTES });
  if (!response.ok) {
    await transaction((tx) =>
      audit(tx, {
        actor,
        action: 'account.secondFactorFailed',
        subject: { type: 'User', id: actor.userId },
      }),
    );
    return refuse('access.wrongCode', {}, wrong);
  }
  return keepProof(actor, digits);
}

/**
 * Counts an attempt before it is checked, so that many guesses at once gain nothing over one after another; the last one allowed locks until
 * a right code lifts the lock. @returns whether it may be made
 */
async function attempt(id: string): Promise<boolean> {
  const counted = await db.$executeRaw`
    UPDATE "TwoFactor" SET
      "failedVerificationCount" = CASE WHEN "lockedUntil" IS NULL THEN "failedVerificationCount" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedVerificationCount" + 1 >= ${FAILURES} THEN now() + make_interval(mins => ${LOCK_MINUTES}) END
    WHERE id = ${id} AND ("lockedUntil" IS NULL OR "lockedUntil" <= now())`;
  return counted === 1;
}

/** Keeps that a code was checked. A code that counted before is refused (RFC 6238, 5.2). @returns the proof's id */
export async function keepProof(actor: { userId: string }, digits: string): Promise<Outcome<string>> {
  const { userId } = actor;
  const codeHash = createHmac('sha256', config().SESSION_SECRET).update(`${userId}:${digits}`).digest('hex');
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${userId}, 4242022))`;
    const [before] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "SecondFactorProof" WHERE "userId" = ${userId} AND "codeHash" = ${codeHash} AND at > clock_timestamp() - interval '5 minutes'`;
    if (before) return refuse('access.codeUsed', {}, { code: ['access:errors.codeUsed'] });
    await tx.twoFactor.updateMany({
      where: { userId },
      data: { failedVerificationCount: 0, lockedUntil: null },
    });
    const { id } = await tx.secondFactorProof.create({ data: { userId, codeHash }, select: { id: true } });
    return done(id);
  });
}
