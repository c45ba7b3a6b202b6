import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { describe, expect, it } from 'vitest';
import { createAccount, grantRole, listUsers, setDisabled } from '#app/competition/administer.server.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Role } from './actor.ts';
import { auth } from './auth.server.ts';
import { tokenMailedTo } from './people.testing.ts';
import { resetPassword } from './reset-password.server.ts';
import { optionalActor, requireActor } from './session.server.ts';
import { signIn } from './sign-in.server.ts';
import { signUp } from './sign-up.server.ts';
import { rolesGranted } from './staff.testing.ts';

const PASSWORD = 'correct-horse-1';
const post = (headers: HeadersInit = {}) =>
  new Request('http://localhost:3000/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost:3000', ...headers },
  });

async function aPerson(...roles: Role[]) {
  const id = randomUUID();
  const email = `${id}@example.com`;
  await db.user.create({
    data: {
      id,
      email,
      name: '某人',
      emailVerified: true,
      accounts: {
        create: { accountId: id, providerId: 'credential', password: await hashPassword(PASSWORD) },
      },
      staffRoles: { create: await rolesGranted(roles) },
    },
  });
  return { id, email };
}

/** A request with the session that a sign-in gave. */
async function signedIn(email: string): Promise<Request> {
  const answer = await signIn(post(), { email, password: PASSWORD });
  if (answer.kind !== 'done') throw new Error(answer.kind);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return new Request('http://localhost:3000/account', { headers: { cookie } });
}
const again = (request: Request) => new Request(request.url, { headers: request.headers });

async function actorFor(email: string) {
  const actor = await optionalActor(await signedIn(email));
  if (!actor) throw new Error('not signed in');
  return actor;
}

describe('signing in', () => {
  it('locks an account after five wrong passwords, for the right one too, and says the same of unknown people', async () => {
    const { email } = await aPerson();
    const attempt = (password: string, address = email) =>
      signIn(post(), { email: address, password }).then((a) => a.kind);
    for (const n of [1, 2, 3, 4]) expect(await attempt(`wrong-${n}`)).toBe('wrong');
    expect(await attempt('wrong-5')).toBe('locked');
    expect(await attempt(PASSWORD)).toBe('locked');
    expect(await attempt(PASSWORD, 'nobody@example.com')).toBe('wrong');
    await db.$executeRaw`UPDATE "Attempt" SET until = now() - interval '1 second'`;
    expect(await attempt(PASSWORD)).toBe('done');
  });

  it('counts guesses made at once like guesses one after another, and records the lock once', async () => {
    const { id, email } = await aPerson();
    const guesses = Array.from({ length: 12 }, (_, n) => signIn(post(), { email, password: `wrong-${n}` }));
    expect((await Promise.all(guesses)).filter(({ kind }) => kind === 'wrong')).toHaveLength(4);
    expect(await db.auditEntry.count({ where: { action: 'account.locked', subjectId: id } })).toBe(1);
    expect((await signIn(post(), { email, password: PASSWORD })).kind).toBe('locked');
  });

  it('answers a sign-up alike for new and known addresses, and changes nothing of the known', async () => {
    const { id, email } = await aPerson();
    const input = { name: '他人', email, password: 'another-horse-2' };
    expect(await signUp(post(), input)).toEqual(await signUp(post(), { ...input, email: `new-${email}` }));
    expect((await db.user.findUniqueOrThrow({ where: { id } })).name).toBe('某人');
    // An address nobody has verified is answered like one nobody has.
    for (const address of [email, `new-${email}`, `no-${email}`])
      expect((await signIn(post(), { email: address, password: input.password })).kind).toBe('wrong');
  });

  it('remembers the language of the page that somebody signed up on, and writes in it', async () => {
    const email = `${randomUUID()}@example.com`;
    await signUp(post({ cookie: 'lang=en' }), { name: 'Lin Wei', email, password: PASSWORD });
    expect((await db.pendingSignUp.findFirstOrThrow({ where: { email } })).locale).toBe('en');
    const [mail] = await db.$queryRaw<{ subject: string }[]>`
      SELECT data->'data'->>'subject' AS subject FROM pgboss.job WHERE data->'data'->>'to' = ${email}`;
    expect(mail?.subject).toBe('Finish signing up at Yingxiongtie');
  });

  it('knows the session that the sign-in library knows, and none whose cookie was changed', async () => {
    const { id, email } = await aPerson();
    const request = await signedIn(email);
    expect((await auth().api.getSession({ headers: request.headers }))?.user.id).toBe(id);
    expect((await optionalActor(again(request)))?.userId).toBe(id);
    const [name = '', value = ''] = (request.headers.get('cookie') ?? '').split('=');
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const { token: other } = await db.session.findFirstOrThrow({
      where: { userId: (await actorFor((await aPerson()).email)).userId },
    });
    for (const forged of [
      `${other}.${signature}`,
      `${token}.${signature.replace(/^./, '_')}`,
      token,
      '',
      '%',
    ])
      expect(
        await optionalActor(new Request(request.url, { headers: { cookie: `${name}=${forged}` } })),
      ).toBeNull();
  });

  it('ends a session at its end, also one in use', async () => {
    const { id, email } = await aPerson();
    const request = await signedIn(email);
    await db.$executeRaw`UPDATE "Session" SET "expiresAt" = now() - interval '1 second' WHERE "userId" = ${id}`;
    expect(await optionalActor(again(request))).toBeNull();
  });

  it('signs out who has done nothing for half an hour', async () => {
    const { id, email } = await aPerson();
    const request = await signedIn(email);
    expect((await optionalActor(again(request)))?.userId).toBe(id);
    await db.$executeRaw`UPDATE "Session" SET "updatedAt" = now() - interval '31 minutes' WHERE "userId" = ${id}`;
    expect(await optionalActor(again(request))).toBeNull();
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });

  it('sends staff without a second factor to set one up, where it is required', async () => {
    const { email } = await aPerson('secretary');
    const request = await signedIn(email);
    process.env.STAFF_TWO_FACTOR = 'required';
    forgetConfig();
    const redirected = await requireActor(again(request)).catch((response: Response) => response);
    delete process.env.STAFF_TWO_FACTOR;
    forgetConfig();
    expect(redirected).toBeInstanceOf(Response);
    expect((redirected as Response).headers.get('location')).toBe('/two-factor?next=%2Faccount');
    expect((await requireActor(again(request))).roles).toEqual(['secretary']);
  });
});

describe('administrators', () => {
  it('make accounts whose people set their password by mail, which also lifts a lock and works once', async () => {
    const admin = await actorFor((await aPerson('sysadmin')).email);
    const email = `${randomUUID()}@example.com`;
    expect((await createAccount(admin, { name: '新同事', email })).ok).toBe(true);
    expect((await createAccount(admin, { name: '新同事', email })).ok).toBe(false);
    const { id } = await db.user.findUniqueOrThrow({ where: { email } });
    for (const n of [1, 2, 3, 4, 5]) await signIn(post(), { email, password: `wrong-${n}` });
    expect((await signIn(post(), { email, password: 'wrong-6' })).kind).toBe('locked');
    const input = { token: await tokenMailedTo(email, '/reset-password'), password: PASSWORD };
    expect((await resetPassword(post(), input)).ok).toBe(true);
    expect((await signIn(post(), { email, password: PASSWORD })).kind).toBe('done');
    expect((await resetPassword(post(), input)).ok).toBe(false);
    const recorded = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
    expect(recorded.map(({ action }) => action)).toEqual([
      'user.create',
      'account.locked',
      'account.resetPassword',
    ]);
  });

  it('end the sessions of an account they disable, and it cannot sign in again', async () => {
    const [admin, person] = [await aPerson('sysadmin'), await aPerson()];
    const request = await signedIn(person.email);
    expect((await setDisabled(await actorFor(admin.email), { userId: person.id, disabled: true })).ok).toBe(
      true,
    );
    expect(await optionalActor(again(request))).toBeNull();
    expect((await signIn(post(), { email: person.email, password: PASSWORD })).kind).toBe('wrong');
  });

  it('grant roles to others only, and never one that must stand alone beside another', async () => {
    const [admin, person] = [await aPerson('secadmin'), await aPerson('organiser')];
    const actor = await actorFor(admin.email);
    const reason = '工作需要';
    const code = (outcome: Awaited<ReturnType<typeof grantRole>>) =>
      outcome.ok ? 'done' : outcome.refusal.code;
    expect(code(await grantRole(actor, { userId: admin.id, role: 'finance', reason }))).toBe(
      'access.notYourself',
    );
    expect(code(await grantRole(actor, { userId: person.id, role: 'auditor', reason }))).toBe(
      'access.rolesApart',
    );
    expect(code(await grantRole(actor, { userId: person.id, role: 'secretary', reason }))).toBe('done');
    expect(code(await grantRole(actor, { userId: person.id, role: 'secretary', reason }))).toBe(
      'access.roleHeld',
    );
    const organiser = await actorFor(person.email);
    expect(code(await grantRole(organiser, { userId: admin.id, role: 'finance', reason }))).toBe('forbidden');
  });

  it('see the account that waits for a role before anybody searches for it, and no others', async () => {
    const admin = await actorFor((await aPerson('sysadmin')).email);
    const granter = await actorFor((await aPerson('secadmin')).email);
    const email = `${randomUUID()}@example.com`;
    expect((await createAccount(admin, { name: '新同事', email })).ok).toBe(true);
    const signedUp = await aPerson();
    const listed = async (staffOnly: boolean) => {
      const outcome = await listUsers(granter, { text: '', page: 1, staffOnly });
      return outcome.ok ? outcome.value.users : [];
    };
    const waiting = (await listed(true)).find((user) => user.email === email);
    expect(waiting).toMatchObject({ name: '新同事', staffRoles: [] });
    expect((await listed(true)).map((user) => user.email)).not.toContain(signedUp.email);
    expect((await listed(false)).map((user) => user.email)).toContain(signedUp.email);
    for (const other of [await actorFor(signedUp.email), await actorFor((await aPerson('auditor')).email)])
      expect(await listUsers(other, { text: '', page: 1 })).toMatchObject({ refusal: { code: 'forbidden' } });
  });
});
