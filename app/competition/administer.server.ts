import { z } from 'zod';
import { type Actor, roles } from '#app/platform/access/actor.ts';
import { accountKey, lockedAmong } from '#app/platform/access/attempts.server.ts';
import { makeAccount } from '#app/platform/access/make-account.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sqlState } from '#app/platform/database/sql-state.ts';
import { log } from '#app/platform/log/log.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { addressText } from '#app/platform/typed.ts';
import { contains, pageWithin } from '#app/platform/web/query.ts';
import { may } from './permissions.ts';

const PAGE = 50;

/**
 * The accounts of the site for the 系统管理员 and the 安全管理员, by words of name or address.
 * @param staffOnly who holds a role, and who was given an account for one and waits for it
 */
export async function listUsers(
  actor: Actor,
  { text, page, staffOnly = false }: { text: string; page: number; staffOnly?: boolean },
) {
  if (!may(actor, 'read', 'User')) return refuse('forbidden');
  const words = text
    ? {
        OR: [{ name: contains(text) }, { email: contains(text) }],
      }
    : {};
  const where = { ...words, ...(staffOnly && (await staffAndWaiting())) };
  const total = await db.user.count({ where });
  const at = pageWithin(page, total, PAGE);
  const users = await db.user.findMany({
    where,
    orderBy: { createdAt: 'desc' },
    skip: at.skip,
    take: PAGE,
    select: {
      id: true,
      name: true,
      email: true,
      emailVerified: true,
      twoFactors: { where: { verified: true }, select: { id: true } },
      disabledAt: true,
      createdAt: true,
      staffRoles: { where: { revokedAt: null }, select: { id: true, role: true, grantedAt: true } },
    },
  });
  const locked = await lockedAmong(users.map(({ email }) => email));
  return done({
    users: users.map(({ twoFactors, ...user }) => ({
      ...user,
      locked: locked.has(user.email),
      hasFactor: twoFactors.length > 0,
    })),
    total,
    page: at.page,
    pages: at.pages,
  });
}

/** The staff, and the accounts that an administrator made and that hold no role yet, or no more. */
async function staffAndWaiting() {
  const made = await db.auditEntry.findMany({
    where: { action: 'user.create', subjectType: 'User' },
    select: { subjectId: true },
  });
  const waiting = { id: { in: made.map(({ subjectId }) => subjectId) }, disabledAt: null };
  return { AND: [{ OR: [{ staffRoles: { some: { revokedAt: null } } }, waiting] }] };
}

/** Switches an account off, ending its sessions at once, or on again. */
export async function setDisabled(
  actor: Actor,
  { userId, disabled }: { userId: string; disabled: boolean },
): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'User')) return refuse('forbidden');
  if (userId === actor.userId) return refuse('access.notYourself');
  return transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
    if (!person) return refuse('notFound');
    // Whoever comes second finds it done: one change, one entry. Switching on what is on lifts a lock.
    const changed = await tx.user.updateMany({
      where: { id: userId, disabledAt: disabled ? null : { not: null } },
      data: { disabledAt: disabled ? await databaseNow(tx) : null },
    });
    const lifted = await tx.attempt.deleteMany({ where: { account: accountKey(person.email) } });
    if (changed.count + lifted.count === 0) return done(null);
    if (disabled) await tx.session.deleteMany({ where: { userId } });
    await audit(tx, {
      actor,
      action: disabled ? 'user.disable' : 'user.enable',
      subject: { type: 'User', id: userId },
    });
    return done(null);
  });
}

export const newAccountSchema = z.object({
  name: nameText(100, { empty: 'access:errors.name' }),
  email: addressText('access:errors.email'),
});

/** Makes an account for a member of the staff; they set their password by the mailed link within three days. */
export async function createAccount(
  actor: Actor,
  person: z.infer<typeof newAccountSchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'User')) return refuse('forbidden');
  try {
    await transaction((tx) => makeAccount(tx, person, actor));
    return done(null);
  } catch (error) {
    if (sqlState(error) === '23505')
      return refuse('access.emailTaken', {}, { email: ['access:errors.emailTaken'] });
    throw error;
  }
}

const reason = z.string().trim().min(1, 'access:errors.reason').max(300, 'access:errors.reason');
export const grantSchema = z.object({ userId: z.string().min(1), role: z.enum(roles), reason });
export const revokeSchema = z.object({ staffRoleId: z.string().min(1), reason });

/** Grants a staff role. Nobody to themselves, and watchers and administrators hold one alone: the database refuses it too. */
export async function grantRole(
  actor: Actor,
  { userId, role, reason }: z.infer<typeof grantSchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'grant', 'StaffRole')) return refuse('forbidden');
  if (userId === actor.userId) return refuse('access.notYourself');
  try {
    return await transaction(async (tx) => {
      if ((await tx.user.count({ where: { id: userId, disabledAt: null } })) === 0) return refuse('notFound');
      const { id } = await tx.staffRole.create({ data: { userId, role, grantedById: actor.userId } });
      await audit(tx, {
        actor,
        action: 'role.grant',
        subject: { type: 'StaffRole', id },
        details: { userId, role, reason },
      });
      await tellOfRole(tx, userId, 'access.roleGranted', { role, reason });
      return done(null);
    });
  } catch (error) {
    const state = sqlState(error);
    if (state === 'YX007') return refuse('access.rolesApart');
    if (state === '23505') return refuse('access.roleHeld');
    throw error;
  }
}

/** Takes a staff role back; it stays on record. */
export async function revokeRole(
  actor: Actor,
  { staffRoleId, reason }: z.infer<typeof revokeSchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'grant', 'StaffRole')) return refuse('forbidden');
  return transaction(async (tx) => {
    // Two who revoke the same role: the second finds it revoked.
    await tx.$queryRaw`SELECT id FROM "StaffRole" WHERE id = ${staffRoleId} FOR UPDATE`;
    const held = await tx.staffRole.findFirst({ where: { id: staffRoleId, revokedAt: null } });
    if (!held) return refuse('notFound');
    if (held.userId === actor.userId) return refuse('access.notYourself');
    await tx.staffRole.update({
      where: { id: staffRoleId },
      data: { revokedAt: await databaseNow(tx), revokedById: actor.userId },
    });
    await audit(tx, {
      actor,
      action: 'role.revoke',
      subject: { type: 'StaffRole', id: staffRoleId },
      details: { userId: held.userId, role: held.role, reason },
    });
    await tellOfRole(tx, held.userId, 'access.roleRevoked', { role: held.role, reason });
    return done(null);
  });
}

/** Whose rights change is written to, and the log has it as an event. */
async function tellOfRole(
  tx: Tx,
  userId: string,
  letter: 'access.roleGranted' | 'access.roleRevoked',
  values: { role: string; reason: string },
): Promise<void> {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  await sendLetter(tx, { email }, letter, values, '/account');
  log.info({
    event: letter === 'access.roleGranted' ? 'role.grant' : 'role.revoke',
    userId,
    role: values.role,
  });
}
