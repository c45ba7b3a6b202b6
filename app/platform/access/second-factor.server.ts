import { createHash } from 'node:crypto';
import type { AuditAct } from '#app/platform/audit/acts.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { seal, unseal } from '#app/platform/config/seal.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { note } from '#app/platform/log/event.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { Actor } from './actor.ts';
import { backupCodeAmong, stepOf } from './authenticator.server.ts';
import { sessionIdOf } from './open-session.server.ts';

const FAILURES = 5;
const LOCK_MINUTES = 15;
const ENROLMENT_MINUTES = 30;
const wrong = { code: ['access:errors.code'] };

/** What a code is given for. Backup codes open doors and change locks; no money moves by them. */
export type CodeUse = 'signIn' | 'act' | 'enrol' | 'end' | 'change';
const takesBackup: Readonly<Record<CodeUse, boolean>> = {
  signIn: true,
  end: true,
  change: true,
  act: false,
  enrol: false,
};

/** Who gives a code. */
export interface Giver {
  userId: string;
  name: string;
}

/**
 * The second factor at the moment of an act: checks the code of the person's authenticator, whatever STAFF_TWO_FACTOR says of signing in.
 * @returns the proof's id, good for acts of this person in the next five minutes (trigger proof_of)
 */
export const proveSecondFactor = (request: Request, actor: Actor, code: string): Promise<Outcome<string>> =>
  spendCode(request, actor, code, 'act');

/**
 * Every use of a code goes through here: signing in, setting up, acting, changing, ending. A code counts once over all of them;
 * five wrong ones in a row, over all of them, lock for 15 minutes and say so; every wrong one is on record.
 * @returns the proof's id
 */
export async function spendCode(
  request: Request,
  who: Giver,
  code: string,
  use: CodeUse,
): Promise<Outcome<string>> {
  const given = code.normalize('NFKC').replaceAll(/\s/g, '');
  const digits = /^\d{6}$/.test(given);
  if (!digits && !(takesBackup[use] && /^[\w-]{8,24}$/.test(given)))
    return refuse('access.wrongCode', {}, wrong);
  const factor = await factorFor(request, who.userId, use);
  if (!factor) return refuse(use === 'enrol' ? 'access.enrolmentExpired' : 'access.noSecondFactor');
  if (!(await attempt(who.userId))) {
    note(request, 'account.secondFactorRefused', { userId: who.userId, use });
    return refuse('access.secondFactorLocked', { minutes: (await lockOf(who.userId)) || LOCK_MINUTES });
  }
  return transaction(async (tx) => {
    await oneAtATime(tx, who.userId);
    const { secret, backupCodes } = await tx.twoFactor.findUniqueOrThrow({ where: { id: factor.id } });
    const step = digits ? await stepOf(opened(secret), given, Date.now()) : null;
    const backup = digits ? null : backupCodeAmong(opened(backupCodes), given);
    if (step === null && backup === null) {
      await audit(tx, about(who, 'account.secondFactorFailed', { use }));
      note(request, 'account.secondFactorFailed', { userId: who.userId, use });
      return refuse('access.wrongCode', {}, wrong);
    }
    const kept = await keep(
      tx,
      who.userId,
      step === null ? `${factor.id}:backup:${given}` : `${factor.id}:${step}`,
    );
    if (!kept.ok) return kept;
    if (backup) {
      const sealed = seal(JSON.stringify(backup.left));
      await tx.twoFactor.update({ where: { id: factor.id }, data: { backupCodes: sealed } });
      await audit(tx, about(who, 'account.backupCodeUsed', { use, left: backup.left.length }));
      await write(tx, who.userId, 'access.backupCodeUsed', { left: backup.left.length });
    }
    note(request, 'account.secondFactorUsed', { userId: who.userId, use, backup: backup !== null });
    return kept;
  });
}

/** For how many minutes more a person's codes are refused; 0: they are not. */
export async function lockOf(userId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM max("lockedUntil") - now())::float8 AS seconds FROM "TwoFactor" WHERE "userId" = ${userId} AND "lockedUntil" > now()`;
  return row?.seconds ? Math.ceil(row.seconds / 60) : 0;
}

async function factorFor(request: Request, userId: string, use: CodeUse): Promise<{ id: string } | null> {
  if (use !== 'enrol')
    return db.twoFactor.findFirst({ where: { userId, verified: true }, select: { id: true } });
  return pendingFactor(request, userId);
}

/** The authenticator that this session is setting up, for half an hour. */
export async function pendingFactor(request: Request, userId: string) {
  const sessionId = await sessionIdOf(request);
  if (!sessionId) return null;
  const since = new Date(Date.now() - ENROLMENT_MINUTES * 60_000);
  return db.twoFactor.findFirst({
    where: { userId, verified: false, sessionId, createdAt: { gt: since } },
    select: { id: true, secret: true, backupCodes: true },
  });
}

/** What was sealed. Throws, for a page of its own, when the key it needs is not among the settings: the start looks for that (sealed-keys.server.ts). */
const opened = (sealed: string): string => unseal(sealed);

/**
 * Counts an attempt before it is checked, so that many guesses at once gain nothing over one after another; the last one allowed locks until
 * a right code lifts the lock. Counted over all of a person's authenticators, so that beginning to set one up gives no new guesses.
 * @returns whether it may be made
 */
async function attempt(userId: string): Promise<boolean> {
  const counted = await db.$executeRaw`
    UPDATE "TwoFactor" SET
      "failedVerificationCount" = CASE WHEN "lockedUntil" IS NULL THEN "failedVerificationCount" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedVerificationCount" + 1 >= ${FAILURES} THEN now() + make_interval(mins => ${LOCK_MINUTES}) END
    WHERE "userId" = ${userId}
      AND NOT EXISTS (SELECT 1 FROM "TwoFactor" l WHERE l."userId" = ${userId} AND l."lockedUntil" > now())
      AND ("lockedUntil" IS NULL OR "lockedUntil" <= now())`;
  return counted > 0;
}

const oneAtATime = (tx: Tx, userId: string) => holdLock(tx, 'secondFactor', userId);

/** Keeps that `what` was checked: of a code the 30 seconds it belongs to. What counted before is refused (RFC 6238, 5.2). */
async function keep(tx: Tx, userId: string, what: string): Promise<Outcome<string>> {
  // No secret goes into it, so that no change of a secret lets a code count again; it tells the half minute and no digit.
  const codeHash = createHash('sha256').update(`${userId}:${what}`).digest('hex');
  const [before] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "SecondFactorProof" WHERE "userId" = ${userId} AND "codeHash" = ${codeHash} AND at > clock_timestamp() - interval '5 minutes'`;
  if (before) return refuse('access.codeUsed', {}, { code: ['access:errors.codeUsed'] });
  await tx.twoFactor.updateMany({
    where: { userId },
    data: { failedVerificationCount: 0, lockedUntil: null },
  });
  const { id } = await tx.secondFactorProof.create({ data: { userId, codeHash }, select: { id: true } });
  return done(id);
}

/** Keeps a proof for what was shown otherwise (the demonstration's own people). @returns the proof's id */
export async function keepProof(actor: { userId: string }, what: string): Promise<Outcome<string>> {
  return transaction(async (tx) => {
    await oneAtATime(tx, actor.userId);
    return keep(tx, actor.userId, what);
  });
}

const about = (who: Giver, action: AuditAct, details: Record<string, unknown>) => ({
  actor: who,
  action,
  subject: { type: 'User', id: who.userId },
  details,
});

async function write(
  tx: Tx,
  userId: string,
  letter: 'access.backupCodeUsed',
  values: { left: number },
): Promise<void> {
  const person = await tx.user.findUnique({
    where: { id: userId },
    select: { email: true, name: true, locale: true },
  });
  if (person) await sendLetter(tx, person, letter, values, '/two-factor');
}
