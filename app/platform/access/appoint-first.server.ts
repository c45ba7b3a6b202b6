import { z } from 'zod';
import { makeAccount } from '#app/platform/access/make-account.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

const email = z.string().trim().toLowerCase().pipe(z.email());
export const firstStaffSchema = z
  .object({ sysadmin: email, secadmin: email, auditor: email })
  .refine((people) => new Set(Object.values(people)).size === 3, 'three different people');

/**
 * 三员: on a new installation nobody can sign in to grant a role, so the operator names the three administrators once; they
 * make all other accounts and grant all other roles. Each sets a password by a mailed link.
 * @returns the role, address and link of each, for handing over where mail does not arrive
 */
export async function appointFirst(
  people: z.infer<typeof firstStaffSchema>,
): Promise<Outcome<{ role: string; email: string; path: string }[]>> {
  return transaction(async (tx) => {
    // Two operators at once: the second finds that the first was there.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first staff', 4242003))`;
    if ((await tx.staffRole.count()) > 0) return refuse('access.staffThere');
    const appointed: { role: string; email: string; path: string }[] = [];
    for (const role of ['sysadmin', 'secadmin', 'auditor'] as const) {
      const address = people[role];
      if (await tx.user.findUnique({ where: { email: address } })) return refuse('access.emailTaken');
      const { userId, path } = await makeAccount(tx, { email: address, name: address.split('@')[0] ?? role });
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
