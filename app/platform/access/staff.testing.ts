import { randomUUID } from 'node:crypto';
import { db } from '#app/platform/database/client.server.ts';
import type { Role } from './actor.ts';

/** The 安全管理员 of this test's database, who grants every role; the first role of it has no grantor. @returns their id */
export async function theSecadmin(): Promise<string> {
  const held = await db.staffRole.findFirst({ where: { role: 'secadmin', revokedAt: null } });
  if (held) return held.userId;
  const first = { name: '安全管理员', email: `${randomUUID()}@example.com` };
  const { id } = await db.user.create({
    data: { ...first, staffRoles: { create: { role: 'secadmin' } } },
    select: { id: true },
  });
  return id;
}

/** Rows of roles for a person who is just made, granted by the 安全管理员. */
export async function rolesGranted(roles: readonly Role[]): Promise<{ role: Role; grantedById: string }[]> {
  if (roles.length === 0) return [];
  const grantedById = await theSecadmin();
  return roles.map((role) => ({ role, grantedById }));
}

/** A new person with one role. */
export async function aStaffRole(role: Role): Promise<{ id: string; userId: string }> {
  const { id: userId } = await db.user.create({
    data: { name: '某人', email: `${randomUUID()}@example.com` },
    select: { id: true },
  });
  const { id } = await db.staffRole.create({ data: { userId, role, grantedById: await theSecadmin() } });
  return { id, userId };
}
