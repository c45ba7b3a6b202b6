import { expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { appointFirst, firstStaffSchema } from './appoint-first.server.ts';
import { correctAddress } from './correct-address.server.ts';
import { cookieOf, tokenMailedTo } from './people.testing.ts';
import { resetPassword } from './reset-password.server.ts';
import { optionalActor } from './session.server.ts';
import { signIn } from './sign-in.server.ts';

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
  const named = await db.user.findMany({ orderBy: { name: 'asc' }, select: { name: true } });
  expect(named.map(({ name }) => name).sort()).toEqual(['安全管理员', '审计员', '系统管理员'].sort());
});

it('a mistyped address is corrected by the operator: whoever read the wrong one is out, and a new link goes to the right one', async () => {
  const typo = (await db.user.findFirstOrThrow({ where: { staffRoles: { some: { role: 'sysadmin' } } } }))
    .email;
  const other = (await db.user.findFirstOrThrow({ where: { staffRoles: { some: { role: 'auditor' } } } }))
    .email;
  const cookie = await cookieOf(typo, 'correct-horse-1');
  const input = { from: typo, to: 'right@example.org', name: '钱立本', reason: '地址误填' };
  const code = (outcome: Awaited<ReturnType<typeof correctAddress>>) =>
    outcome.ok ? 'done' : outcome.refusal.code;
  expect(code(await correctAddress({ ...input, from: 'nobody@example.org' }))).toBe('notFound');
  expect(code(await correctAddress({ ...input, to: other }))).toBe('access.emailTaken');
  expect(code(await correctAddress(input))).toBe('done');
  expect(await optionalActor(new Request('http://localhost:3000/', { headers: { cookie } }))).toBeNull();
  const enters = async (password: string) =>
    (await signIn(post(), { email: 'right@example.org', password })).kind;
  expect(await enters('correct-horse-1')).toBe('wrong');
  const token = await tokenMailedTo('right@example.org', '/reset-password');
  expect((await resetPassword(post(), { token, password: 'another-horse-2' })).ok).toBe(true);
  expect(await enters('another-horse-2')).toBe('done');
  expect(await db.auditEntry.count({ where: { action: 'user.correctAddress' } })).toBe(1);
});
