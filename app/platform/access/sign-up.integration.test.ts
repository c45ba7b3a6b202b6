import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createAccount } from '#app/competition/administer.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { makeAccount } from './make-account.server.ts';
import { aPerson, cookiesFrom, lettersTo, PASSWORD, post, tokenMailedTo } from './people.testing.ts';
import { actorOf, optionalActor } from './session.server.ts';
import { signIn } from './sign-in.server.ts';
import { completeSignUp, readSignUp, signUp, signUpSchema, takeSignUp } from './sign-up.server.ts';
import { sweepAccess } from './sweep.server.ts';

const anAddress = () => `${randomUUID()}@example.com`;
const asks = (email: string, password: string, name = '某人') => signUp(post(), { name, email, password });
const linkOf = (email: string) => tokenMailedTo(email, '/verify-email');
const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const entersWith = async (email: string, password: string) =>
  (await signIn(post(), { email, password })).kind;

it('whoever registers a stranger’s address first gains nothing: the mailed link brings to life what its own password opens', async () => {
  const email = anAddress();
  await asks(email, 'attackers-horse-1', '坏人');
  const attackersLink = await linkOf(email);
  await asks(email, PASSWORD, '本人');
  const ownersLink = await linkOf(email);
  expect(ownersLink).not.toBe(attackersLink);
  // The owner knows their own password, and no other opens either sign-up.
  expect(await completeSignUp(post(), { token: attackersLink, password: PASSWORD })).toEqual(
    refusal('access.notThatPassword'),
  );
  expect(await completeSignUp(post(), { token: ownersLink, password: PASSWORD })).toMatchObject({ ok: true });
  expect(await entersWith(email, 'attackers-horse-1')).toBe('wrong');
  expect(await entersWith(email, PASSWORD)).toBe('done');
  // All other sign-ups of the address died with it.
  expect(await completeSignUp(post(), { token: attackersLink, password: 'attackers-horse-1' })).toEqual(
    refusal('access.linkExpired'),
  );
  expect(await db.pendingSignUp.count({ where: { email } })).toBe(0);
  expect((await db.user.findUniqueOrThrow({ where: { email } })).name).toBe('本人');
});

it('who is mailed a link of somebody else’s sign-up sets name and password of their own', async () => {
  const email = anAddress();
  await asks(email, 'attackers-horse-1', '坏人');
  const token = await linkOf(email);
  const taken = await takeSignUp(post(), { token, name: '本人', password: PASSWORD });
  if (!taken.ok) throw new Error(taken.refusal.code);
  const actor = await optionalActor(
    new Request('http://localhost:3000/', { headers: { cookie: cookiesFrom(taken.value) } }),
  );
  expect(actor).toMatchObject({ email, name: '本人' });
  expect(await entersWith(email, 'attackers-horse-1')).toBe('wrong');
});

it('opening the link changes nothing, however often: programs that look into mail do', async () => {
  const email = anAddress();
  await asks(email, PASSWORD);
  const token = await linkOf(email);
  const before = await db.pendingSignUp.findMany({ where: { email } });
  for (let n = 0; n < 3; n++) expect(await readSignUp(token)).toEqual({ email, name: '某人' });
  expect(await db.pendingSignUp.findMany({ where: { email } })).toEqual(before);
  expect(await db.user.count({ where: { email } })).toBe(0);
  expect(await completeSignUp(post(), { token, password: PASSWORD })).toMatchObject({ ok: true });
});

it('a link works once, also when it is followed twice at once', async () => {
  const email = anAddress();
  await asks(email, PASSWORD);
  const token = await linkOf(email);
  const both = await Promise.all([1, 2, 3].map(() => completeSignUp(post(), { token, password: PASSWORD })));
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both).toContainEqual(refusal('access.linkExpired'));
});

it('two sign-ups of one address come to life at once: one does', async () => {
  const email = anAddress();
  await asks(email, PASSWORD);
  const first = await linkOf(email);
  await asks(email, 'another-horse-2');
  const second = await linkOf(email);
  const both = await Promise.all([
    completeSignUp(post(), { token: first, password: PASSWORD }),
    completeSignUp(post(), { token: second, password: 'another-horse-2' }),
  ]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await db.user.count({ where: { email } })).toBe(1);
});

it('the password of a sign-up is guessed five times and no more', async () => {
  const email = anAddress();
  await asks(email, PASSWORD);
  const token = await linkOf(email);
  for (const n of [1, 2, 3, 4, 5])
    expect(await completeSignUp(post(), { token, password: `wrong-horse-${n}` })).toEqual(
      refusal('access.notThatPassword'),
    );
  expect(await completeSignUp(post(), { token, password: PASSWORD })).toEqual(
    refusal('access.passwordLocked'),
  );
});

it('a link is good for a day, and the sign-up is gone after it', async () => {
  const email = anAddress();
  await asks(email, PASSWORD);
  const token = await linkOf(email);
  await db.$executeRaw`UPDATE "PendingSignUp" SET "expiresAt" = now() - interval '1 second' WHERE email = ${email}`;
  expect(await readSignUp(token)).toBeNull();
  expect(await completeSignUp(post(), { token, password: PASSWORD })).toEqual(refusal('access.linkExpired'));
  await sweepAccess();
  expect(await db.pendingSignUp.count({ where: { email } })).toBe(0);
});

it('for an address that has an account its owner gets another letter, and no link of a sign-up', async () => {
  const { email } = await aPerson();
  await asks(email, 'another-horse-2');
  const letters = await lettersTo(email);
  expect(letters.map(({ subject }) => subject)).toEqual(['您已有英雄帖账号']);
  expect(letters[0]?.text).not.toContain('/verify-email');
});

it('an account that staff make is not taken over by a sign-up that waited, before or after', async () => {
  const email = anAddress();
  await asks(email, 'attackers-horse-1');
  const early = await linkOf(email);
  const admin = await actorOf((await aPerson({ roles: ['sysadmin'] })).id);
  if (!admin) throw new Error('nobody');
  expect(await createAccount(admin, { name: '新同事', email })).toMatchObject({ ok: true });
  expect(await completeSignUp(post(), { token: early, password: 'attackers-horse-1' })).toEqual(
    refusal('access.linkExpired'),
  );
  await asks(email, 'attackers-horse-1');
  for (const { tokenHash } of await db.pendingSignUp.findMany({ where: { email } }))
    expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await entersWith(email, 'attackers-horse-1')).toBe('wrong');
});

it('nobody enters an account that was just made, before its link was followed', async () => {
  const email = anAddress();
  await transaction((tx) => makeAccount(tx, { name: '新同事', email }));
  for (const password of ['', PASSWORD, 'null', 'undefined'])
    expect(await entersWith(email, password)).toBe('wrong');
});

it('a common or a personal password is refused with a sentence, a name that nobody sees as well', async () => {
  const email = anAddress();
  expect(await asks(email, 'Password123')).toMatchObject({
    refusal: { fields: { password: ['access:errors.passwordCommon'] } },
  });
  expect(await asks(email, '田新来-2026a', '田新来')).toMatchObject({
    refusal: { fields: { password: ['access:errors.passwordPersonal'] } },
  });
  expect(signUpSchema.safeParse({ name: '\u200b\u202e', email, password: PASSWORD }).success).toBe(false);
  expect(await db.pendingSignUp.count({ where: { email } })).toBe(0);
});

it('the database holds that an address which nobody verified is no account', async () => {
  await expect(
    db.user.create({ data: { name: '某人', email: anAddress(), emailVerified: false } }),
  ).rejects.toThrow(/user_verified/);
});
