import { expect, it } from 'vitest';
import { appointFirst, firstStaffSchema } from '#app/platform/access/appoint-first.server.ts';
import { resetPassword } from '#app/platform/access/reset-password.server.ts';
import { signIn } from '#app/platform/access/sign-in.server.ts';
import { db } from '#app/platform/database/client.server.ts';

const people = { sysadmin: 'qian@example.org', secadmin: 'feng@example.org', auditor: 'jiang@example.org' };
const post = () =>
  new Request('http://localhost:3000/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost:3000' },
  });

it('the first three administrators are three people, named once however many name them at once, and set their own passwords', async () => {
  expect(firstStaffSchema.safeParse({ ...people, auditor: people.secadmin }).success).toBe(false);
  const others = { sysadmin: 'a@example.org', secadmin: 'b@example.org', auditor: 'c@example.org' };
  const outcomes = await Promise.all([appointFirst(people), appointFirst(others), appointFirst(people)]);
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  expect(outcomes).toContainEqual(
    expect.objectContaining({ refusal: expect.objectContaining({ code: 'access.staffThere' }) }),
  );
  const held = await db.staffRole.findMany({ orderBy: { role: 'asc' } });
  expect(held.map((h) => h.role).sort()).toEqual(['auditor', 'secadmin', 'sysadmin']);
  expect(await db.user.count()).toBe(3);
  expect(await db.auditEntry.count({ where: { action: 'role.grant' } })).toBe(3);
  const [first] = outcomes.flatMap((o) => (o.ok ? o.value : []));
  const token = new URL(first?.path ?? '', 'http://localhost').searchParams.get('token') ?? '';
  expect((await resetPassword(post(), { token, password: 'correct-horse-1' })).ok).toBe(true);
  expect((await signIn(post(), { email: first?.email ?? '', password: 'correct-horse-1' })).kind).toBe(
    'done',
  );
});
