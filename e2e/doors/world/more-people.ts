import { hashPassword } from 'better-auth/crypto';
import { roles } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { DEMO_PASSWORD } from '#prisma/seed/accounts.ts';
import { enrol, makeAccount } from '#prisma/seed/seed.ts';
import { people } from '../people.ts';

const plain = [
  'member',
  'removed',
  'person',
  'panel1',
  'panel2',
  'panel3',
  'panel4',
  'panel5',
  'panel6',
  'invited',
];
const who = { zh: '', en: '' };

/** Accounts that the demonstration has not, and the second factors of those who sign in with one. */
export async function addPeople(): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD);
  const bare = roles.map((role) => ({ account: `bare-${role}`, roles: [role] }));
  for (const { account, roles } of [...plain.map((account) => ({ account, roles: [] })), ...bare])
    await makeAccount(
      { id: `demo-${account}`, email: `${account}@example.com`, name: `${account}之名`, roles, who },
      password,
    );
  const factors = Object.values(people).filter((person) => 'factor' in person);
  for (const { account } of factors) {
    const userId = `demo-${account}`;
    if ((await db.twoFactor.count({ where: { userId } })) === 0)
      await enrol({ id: userId, email: '', name: '', roles: [], who });
    await db.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
  }
}

/** Colleagues of the owner: one who is there, one who has been removed. */
export async function addColleagues(providerId: string): Promise<void> {
  const joined = { providerId, role: 'member' as const };
  await db.providerMember.createMany({
    data: [
      { ...joined, userId: 'demo-member' },
      { ...joined, userId: 'demo-removed', removedAt: new Date() },
    ],
  });
}
