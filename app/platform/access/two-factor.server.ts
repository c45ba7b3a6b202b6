import QRCode from 'qrcode';
import { audit } from '#app/platform/audit/record.server.ts';
import { seal, unseal } from '#app/platform/config/seal.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { note } from '#app/platform/log/event.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { mustHaveFactor } from './admitted.server.ts';
import { newBackupCodes, newSecret, uriOf } from './authenticator.server.ts';
import { endSessions, sessionIdOf } from './open-session.server.ts';
import { checkOwnPassword } from './own-password.server.ts';
import { pendingFactor, spendCode } from './second-factor.server.ts';

/** Who sets up or ends their own second factor. */
interface Owner {
  userId: string;
  name: string;
  email: string;
  roles: readonly string[];
}

/** What the authenticator needs, as a picture and to type in, and codes for the day it is lost. */
export interface Enrolment {
  picture: string;
  secret: string;
  backupCodes: string[];
}

/**
 * Begins to set up an authenticator, beside the one in force if there is one: changing it takes a code of that one, or a backup code.
 * Key and backup codes stay on the server; this session sees them for half an hour (`readEnrolment`).
 */
export async function beginTwoFactor(
  request: Request,
  owner: Owner,
  { password, code }: { password: string; code: string },
): Promise<Outcome<null>> {
  const known = await checkOwnPassword(request, owner, password);
  if (!known.ok) return known;
  const inForce = await db.twoFactor.count({ where: { userId: owner.userId, verified: true } });
  if (inForce > 0) {
    const proven = await spendCode(request, owner, code, 'change');
    if (!proven.ok) return proven;
  }
  const sessionId = await sessionIdOf(request);
  if (!sessionId) return refuse('access.signInAgain');
  await transaction(async (tx) => {
    await tx.twoFactor.deleteMany({ where: { userId: owner.userId, verified: false } });
    await tx.twoFactor.create({
      data: {
        userId: owner.userId,
        sessionId,
        verified: false,
        secret: seal(newSecret()),
        backupCodes: seal(JSON.stringify(newBackupCodes())),
      },
    });
  });
  return done(null);
}

/** What this session is setting up, to be shown until its first code; null when it is not, or no more. */
export async function readEnrolment(request: Request, owner: Owner): Promise<Enrolment | null> {
  const pending = await pendingFactor(request, owner.userId);
  if (!pending) return null;
  const uri = uriOf(unseal(pending.secret), owner.email);
  return {
    picture: await QRCode.toDataURL(uri, { margin: 1, width: 220 }),
    secret: new URL(uri).searchParams.get('secret') ?? '',
    backupCodes: JSON.parse(unseal(pending.backupCodes)) as string[],
  };
}

/** Leaves it as it was. */
export async function abandonEnrolment(owner: Owner): Promise<Outcome<null>> {
  await db.twoFactor.deleteMany({ where: { userId: owner.userId, verified: false } });
  return done(null);
}

/** The first code of the new authenticator puts it in force, in place of an earlier one; all other sessions end and the person is written to. */
export async function confirmTwoFactor(request: Request, owner: Owner, code: string): Promise<Outcome<null>> {
  const pending = await pendingFactor(request, owner.userId);
  if (!pending) return refuse('access.enrolmentExpired');
  const proven = await spendCode(request, owner, code, 'enrol');
  if (!proven.ok) return proven;
  const sessionId = await sessionIdOf(request);
  return transaction(async (tx) => {
    const { count: replaced } = await tx.twoFactor.deleteMany({
      where: { userId: owner.userId, id: { not: pending.id } },
    });
    const { count } = await tx.twoFactor.updateMany({
      where: { id: pending.id, verified: false },
      data: { verified: true, sessionId: null },
    });
    if (count === 0) return refuse('access.enrolmentExpired');
    await tx.user.update({ where: { id: owner.userId }, data: { twoFactorEnabled: true } });
    await endSessions(tx, owner.userId, sessionId);
    const changed = replaced > 0;
    await audit(tx, {
      actor: owner,
      action: changed ? 'account.twoFactorChanged' : 'account.twoFactor',
      subject: { type: 'User', id: owner.userId },
    });
    note(request, 'account.twoFactor', { userId: owner.userId, changed });
    await sendLetter(
      tx,
      { email: owner.email },
      changed ? 'access.secondFactorChanged' : 'access.secondFactorOn',
      { at: new Date() },
      '/account',
    );
    return done(null);
  });
}

/** Gives the second factor up, by password and a code of it; staff who must have one cannot. */
export async function endTwoFactor(
  request: Request,
  owner: Owner,
  { password, code }: { password: string; code: string },
): Promise<Outcome<null>> {
  if (mustHaveFactor(owner)) return refuse('access.factorRequired');
  const known = await checkOwnPassword(request, owner, password);
  if (!known.ok) return known;
  const proven = await spendCode(request, owner, code, 'end');
  if (!proven.ok) return proven;
  const sessionId = await sessionIdOf(request);
  return transaction(async (tx) => {
    await tx.twoFactor.deleteMany({ where: { userId: owner.userId } });
    await tx.user.update({ where: { id: owner.userId }, data: { twoFactorEnabled: false } });
    await endSessions(tx, owner.userId, sessionId);
    await audit(tx, {
      actor: owner,
      action: 'account.twoFactorEnded',
      subject: { type: 'User', id: owner.userId },
    });
    note(request, 'account.twoFactorEnded', { userId: owner.userId });
    await sendLetter(tx, { email: owner.email }, 'access.secondFactorEnded', { at: new Date() }, '/account');
    return done(null);
  });
}
