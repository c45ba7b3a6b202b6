import { symmetricEncrypt } from 'better-auth/crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { grantRole, revokeRole } from '#app/competition/administer.server.ts';
import { resetSecondFactor } from '#app/competition/reset-second-factor.server.ts';
import { config, forgetConfig } from '#app/platform/config/config.server.ts';
import { resealAll } from '#app/platform/config/reseal.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { changePassword } from './account.server.ts';
import { aPerson, codeOf, cookieOf, cookiesFrom, lettersTo, PASSWORD, post } from './people.testing.ts';
import { sealAuthenticators } from './seal-authenticators.server.ts';
import { proveSecondFactor } from './second-factor.server.ts';
import { secondStep } from './second-step.server.ts';
import { actorOf, optionalActor } from './session.server.ts';
import { signIn } from './sign-in.server.ts';

const SECRET = 'the-secret-of-an-authenticator-.';
const BACKUP = ['aB3dE-fG5hJ', 'kM7nP-qR9sT'];
const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const subjects = async (email: string) => (await lettersTo(email)).map(({ subject }) => subject);

function use(settings: Record<string, string>): void {
  Object.assign(process.env, settings);
  forgetConfig();
}
afterEach(() => {
  for (const name of ['SESSION_SECRET', 'ENCRYPTION_KEY', 'ENCRYPTION_KEYS_OLD']) delete process.env[name];
  forgetConfig();
});

async function secondStepWith(email: string, code: string) {
  const answer = await signIn(post(), { email, password: PASSWORD });
  if (answer.kind !== 'secondFactor') throw new Error(answer.kind);
  return secondStep(post({ cookie: cookiesFrom(answer.headers) }), code);
}

describe('another SESSION_SECRET', () => {
  it('ends sessions and nothing else: code and backup code lead in as before, and a used code stays used', async () => {
    const { email } = await aPerson({ secret: SECRET, backupCodes: BACKUP });
    const code = await codeOf(SECRET);
    const step = await secondStepWith(email, code);
    if (!step.ok) throw new Error(step.refusal.code);
    const asking = () =>
      optionalActor(
        new Request('http://localhost:3000/', { headers: { cookie: cookiesFrom(step.value.headers) } }),
      );
    expect((await asking())?.email).toBe(email);
    use({ SESSION_SECRET: 'another-session-secret-of-forty-characters' });
    expect(await asking()).toBeNull();
    expect(await secondStepWith(email, code)).toEqual(refusal('access.codeUsed'));
    expect(await secondStepWith(email, await codeOf(SECRET, 1))).toMatchObject({ ok: true });
    expect(await secondStepWith(email, BACKUP[0] ?? '')).toMatchObject({ ok: true });
    expect(await secondStepWith(email, BACKUP[0] ?? '')).toEqual(refusal('access.wrongCode'));
  });
});

describe('authenticators as an earlier version kept them', () => {
  // Written by that version, with the secret of the demonstration.
  const written = {
    session: 'demo-only-session-secret-known-to-everybody',
    secret:
      'f45d52f4180df93b6c3110171100f302aec34f593a529a8219b203cfb0a9e2f1b5026fee632684768df62ad0ad054839c71b66c1cdd7591e55b2a5062b3bb6d167c877622c669694',
    backupCodes:
      '44d67bd0c47e2d4f147fdb8b167a81ad2c73996d47310cc9b078bdf1de5cc8d6e4defced06f6db73ce39059556fe3818f105151c346732d2c5b9bdc4ebab498a760b1313aa',
  };

  it('are sealed at the first start, and lead in afterwards under any SESSION_SECRET', async () => {
    const { id, email } = await aPerson({ secret: 'replaced below' });
    await db.twoFactor.updateMany({
      where: { userId: id },
      data: { secret: written.secret, backupCodes: written.backupCodes },
    });
    expect(config().SESSION_SECRET).toBe(written.session);
    expect(await sealAuthenticators()).toEqual({ sealed: 1, unreadable: 0 });
    expect(await sealAuthenticators()).toEqual({ sealed: 0, unreadable: 0 });
    const { secret } = await db.twoFactor.findFirstOrThrow({ where: { userId: id } });
    expect(secret).toMatch(/^v2\./);
    use({ SESSION_SECRET: 'another-session-secret-of-forty-characters' });
    expect(await secondStepWith(email, await codeOf(SECRET))).toMatchObject({ ok: true });
    expect(await secondStepWith(email, BACKUP[1] ?? '')).toMatchObject({ ok: true });
  });

  it('that were encrypted with a secret that is gone are counted, left as they are, and reset by hand', async () => {
    const { id } = await aPerson({ secret: 'replaced below' });
    const secret = await symmetricEncrypt({ key: 'a-secret-that-nobody-has-kept-anywhere-01', data: SECRET });
    await db.twoFactor.updateMany({ where: { userId: id }, data: { secret, backupCodes: '' } });
    expect(await sealAuthenticators()).toEqual({ sealed: 0, unreadable: 1 });
    expect((await db.twoFactor.findFirstOrThrow({ where: { userId: id } })).secret).toBe(secret);
    expect(await resetSecondFactor('operator', { userId: id, reason: '密钥遗失' })).toMatchObject({
      ok: true,
    });
  });

  it('follow ENCRYPTION_KEY when it changes', async () => {
    const { id, email } = await aPerson({ secret: SECRET, backupCodes: BACKUP });
    const before = config().ENCRYPTION_KEY;
    use({
      ENCRYPTION_KEY: Buffer.from('another-key-of-thirty-two-bytes!').toString('base64'),
      ENCRYPTION_KEYS_OLD: before,
    });
    expect((await resealAll())['TwoFactor.secret']?.resealed).toBeGreaterThan(0);
    use({ ENCRYPTION_KEYS_OLD: '' });
    expect(await secondStepWith(email, await codeOf(SECRET))).toMatchObject({ ok: true });
    await db.twoFactor.deleteMany({ where: { userId: id } });
  });
});

describe('a lost second factor', () => {
  it('is reset by the security administrator with a reason: on record, sessions end, a letter says so; not one’s own', async () => {
    const person = await aPerson({ roles: ['finance'], secret: SECRET, backupCodes: BACKUP });
    const admin = await aPerson({ roles: ['secadmin'], secret: SECRET });
    const step = await secondStepWith(person.email, await codeOf(SECRET));
    expect(step.ok).toBe(true);
    const [actor, finance] = [await actorOf(admin.id), await actorOf(person.id)];
    if (!actor || !finance) throw new Error('nobody');
    const input = { userId: person.id, reason: '手机丢失，已当面核对身份' };
    expect(await resetSecondFactor(finance, { ...input, userId: admin.id })).toEqual(refusal('forbidden'));
    expect(await resetSecondFactor(actor, { ...input, userId: admin.id })).toEqual(
      refusal('access.notYourself'),
    );
    expect(await resetSecondFactor(actor, { ...input, userId: 'nobody' })).toEqual(refusal('notFound'));
    expect(await resetSecondFactor(actor, input)).toMatchObject({ ok: true });
    expect(await resetSecondFactor(actor, input)).toEqual(refusal('access.noFactorThere'));
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
    expect((await signIn(post(), { email: person.email, password: PASSWORD })).kind).toBe('done');
    expect(await proveSecondFactor(post(), finance, await codeOf(SECRET, 1))).toEqual(
      refusal('access.noSecondFactor'),
    );
    expect((await lettersTo(person.email)).at(-1)?.text).toContain(input.reason);
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'user.resetSecondFactor', subjectId: person.id },
    });
    expect(entry).toMatchObject({
      actorId: admin.id,
      subjectId: person.id,
      details: { reason: input.reason },
    });
  });
});

describe('a letter at every change', () => {
  it('of the password, by its owner or by a mailed link; every other session ends', async () => {
    const { id, email } = await aPerson();
    const [cookie] = [await cookieOf(email), await cookieOf(email)];
    const actor = await actorOf(id);
    if (!actor) throw new Error('nobody');
    const input = { currentPassword: PASSWORD, password: 'another-horse-2' };
    expect(await changePassword(post({ cookie }), actor, { ...input, currentPassword: 'x' })).toEqual(
      refusal('access.wrongPassword'),
    );
    const changed = await changePassword(post({ cookie }), actor, input);
    if (!changed.ok) throw new Error(changed.refusal.code);
    expect(await db.session.count({ where: { userId: id } })).toBe(1);
    const after = new Request('http://localhost:3000/', {
      headers: { cookie: cookiesFrom(changed.value, cookie) },
    });
    expect((await optionalActor(after))?.userId).toBe(id);
    expect(await subjects(email)).toEqual(['您的登录密码已更改']);
  });

  it('of a role, with its name and reason', async () => {
    const [admin, person] = [await aPerson({ roles: ['secadmin'] }), await aPerson()];
    const actor = await actorOf(admin.id);
    if (!actor) throw new Error('nobody');
    expect(
      await grantRole(actor, { userId: person.id, role: 'finance', reason: '财务处经办' }),
    ).toMatchObject({ ok: true });
    const { id: staffRoleId } = await db.staffRole.findFirstOrThrow({ where: { userId: person.id } });
    expect(await revokeRole(actor, { staffRoleId, reason: '调离岗位' })).toMatchObject({ ok: true });
    expect(await subjects(person.email)).toEqual(['您已获授角色：财务', '您的角色已收回：财务']);
    expect((await lettersTo(person.email)).map(({ text }) => text).join()).toMatch(
      /财务处经办[\s\S]*调离岗位/,
    );
  });
});
