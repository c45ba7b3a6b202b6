import { z } from 'zod';
import { audit } from '#app/platform/audit/record.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { addressText } from '#app/platform/typed.ts';
import { makeAccount } from './make-account.server.ts';

const email = addressText();
const name = nameText(100).optional();
export const firstStaffSchema = z
  .object({
    sysadmin: email,
    secadmin: email,
    auditor: email,
    names: z.strictObject({ sysadmin: name, secadmin: name, auditor: name }).default({}),
  })
  .refine((p) => new Set([p.sysadmin, p.secadmin, p.auditor]).size === 3, 'three different people');

/** What they are called until somebody says: by what they do. */
const titles = { sysadmin: '系统管理员', secadmin: '安全管理员', auditor: '审计员' };

/**
 * 三员: on a new installation nobody can sign in to grant a role, so the operator names the three administrators once; they
 * make all other accounts and grant all other roles. Each sets a password by a mailed link.
 * @returns the role, address and link of each, for handing over where mail does not arrive
 */
export async function appointFirst(
  people: z.input<typeof firstStaffSchema>,
): Promise<Outcome<{ role: string; email: string; path: string }[]>> {
  return transaction(async (tx) => {
    // Two operators at once: the second finds that the first was there.
    await holdLock(tx, 'firstStaff', 'first staff');
    if ((await tx.staffRole.count()) > 0) return refuse('access.staffThere');
    const appointed: { role: string; email: string; path: string }[] = [];
    for (const role of ['sysadmin', 'secadmin', 'auditor'] as const) {
      const address = people[role];
      if (await tx.user.findUnique({ where: { email: address } })) return refuse('access.emailTaken');
      const { userId, path } = await makeAccount(tx, {
        email: address,
        name: people.names?.[role] ?? titles[role],
      });
      const { id } = await tx.staffRole.create({ data: { userId, role } });
      await audit(tx, {
        actor: null,
        action: 'role.grant',
        subject: { type: 'StaffRole', id },
        details: { userId, role, reason: 'first of the installation' },
      });
      appointed.push({ role, email: address, path });
    }
    return done(appointed);
  });
}
