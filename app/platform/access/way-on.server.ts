import { db } from '#app/platform/database/client.server.ts';
import { safeReturn } from '#app/platform/web/cookies.server.ts';
import { isAdmitted } from './admitted.server.ts';

/** Where somebody was going before they were asked to sign in, or to set something up. */
export const returnOf = (request: Request): string =>
  safeReturn(new URL(request.url).searchParams.get('next') ?? '/');

/** Where somebody goes who has just signed in: staff who lack the second factor they must have set it up first, and go on from there. */
export async function wayOn(userId: string, next: string): Promise<string> {
  const { twoFactorEnabled, staffRoles } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { twoFactorEnabled: true, staffRoles: { where: { revokedAt: null }, select: { role: true } } },
  });
  const admitted = isAdmitted({ roles: staffRoles.map(({ role }) => role), twoFactor: twoFactorEnabled });
  const landed = next === '/' ? await landing(userId, staffRoles.length > 0) : next;
  return admitted ? landed : `/two-factor?next=${encodeURIComponent(landed)}`;
}

/** Where somebody lands who was going nowhere: staff and judges where their work waits, everybody else at their entries. */
async function landing(userId: string, staff: boolean): Promise<string> {
  if (staff || (await db.expert.count({ where: { userId } })) > 0) return '/desk';
  return '/submissions';
}
