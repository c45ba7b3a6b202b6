import { describe, expect, it } from 'vitest';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { unseal } from '#app/platform/config/seal.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import {
  aPerson,
  codeOf,
  cookieOf,
  cookiesFrom,
  lettersTo,
  PASSWORD,
  post,
  wrongCodeOf,
} from './people.testing.ts';
import { proveSecondFactor } from './second-factor.server.ts';
import { secondStep, waitingForCode } from './second-step.server.ts';
import { actorOf } from './session.server.ts';
import { signIn } from './sign-in.server.ts';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, readEnrolment } from './two-factor.server.ts';

const SECRET = 'the-secret-of-an-authenticator-.';
const BACKUP = ['aB3dE-fG5hJ', 'kM7nP-qR9sT'];
const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const subjects = async (email: string) => (await lettersTo(email)).map(({ subject }) => subject);

async function actorFor(id: string) {
  const actor = await actorOf(id);
  if (!actor) throw new Error('nobody');
  return actor;
}

/** Past the password, before the code. */
async function halfway(email: string): Promise<string> {
  const answer = await signIn(post(), { email, password: PASSWORD });
  if (answer.kind !== 'secondFactor') throw new Error(answer.kind);
  return cookiesFrom(answer.headers);
}
async function wholly(email: string, code: string): Promise<string> {
  const step = await secondStep(post({ cookie: await halfway(email) }), code);
  if (!step.ok) throw new Error(step.refusal.code);
  return cookiesFrom(step.value.headers);
}

/** Somebody who has signed in with password and code of half a minute ago. */
async function enrolled() {
  const person = await aPerson({ secret: SECRET, backupCodes: BACKUP });
  const cookie = await wholly(person.email, await codeOf(SECRET, -1));
  return { ...person, cookie, actor: await actorFor(person.id), request: () => post({ cookie }) };
}

describe('a code', () => {
  it('counts once over all uses: for signing in, then for an order, then for signing in again', async () => {
    const { email, actor, request } = await enrolled();
    const code = await codeOf(SECRET);
    const half = await halfway(email);
    expect(await secondStep(post({ cookie: half }), code)).toMatchObject({ ok: true });
    expect(await proveSecondFactor(request(), actor, code)).toEqual(refusal('access.codeUsed'));
    const other = await halfway(email);
    expect(await secondStep(post({ cookie: other }), code)).toEqual(refusal('access.codeUsed'));
    expect(await endTwoFactor(request(), actor, { password: PASSWORD, code })).toEqual(
      refusal('access.codeUsed'),
    );
  });

  it('is guessed five times over all uses; then every one is told that codes are locked, the right one too', async () => {
    const { id, email, actor, request } = await enrolled();
    const code = await wrongCodeOf(SECRET);
    const half = post({ cookie: await halfway(email) });
    expect(await secondStep(half, code)).toEqual(refusal('access.wrongCode'));
    expect(await proveSecondFactor(request(), actor, code)).toEqual(refusal('access.wrongCode'));
    expect(await beginTwoFactor(request(), actor, { password: PASSWORD, code })).toEqual(
      refusal('access.wrongCode'),
    );
    expect(await endTwoFactor(request(), actor, { password: PASSWORD, code })).toEqual(
      refusal('access.wrongCode'),
    );
    expect(await secondStep(half, 'zzzzz-zzzzz')).toEqual(refusal('access.wrongCode'));
    const locked = { ok: false, refusal: { code: 'access.secondFactorLocked', params: { minutes: 15 } } };
    const right = await codeOf(SECRET);
    expect(await secondStep(half, right)).toEqual(locked);
    expect(await secondStep(half, BACKUP[0] ?? '')).toEqual(locked);
    expect(await proveSecondFactor(request(), actor, right)).toEqual(locked);
    expect((await waitingForCode(half))?.lockedMinutes).toBe(15);
    expect(
      await db.auditEntry.count({ where: { subjectId: id, action: 'account.secondFactorFailed' } }),
    ).toBe(5);
  });

  it('is no oracle at setting up: codes of the one in force are tried against nothing there', async () => {
    const { actor, request } = await enrolled();
    for (let n = 0; n < 14; n++)
      expect(await confirmTwoFactor(request(), actor, await codeOf(SECRET))).toEqual(
        refusal('access.enrolmentExpired'),
      );
    expect(await proveSecondFactor(request(), actor, await codeOf(SECRET))).toMatchObject({ ok: true });
  });

  it('typed in full width or with blanks is the same code', async () => {
    const { actor, request } = await enrolled();
    const code = await codeOf(SECRET);
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    expect(await proveSecondFactor(request(), actor, ` ${wide.slice(0, 3)} ${wide.slice(3)} `)).toMatchObject(
      { ok: true },
    );
  });
});

describe('a backup code', () => {
  it('opens once, also when it is given twice at once, never moves money, and its owner is written to', async () => {
    const { email, actor, request } = await enrolled();
    const [code = ''] = BACKUP;
    expect(await proveSecondFactor(request(), actor, code)).toEqual(refusal('access.wrongCode'));
    const [one, other] = [await halfway(email), await halfway(email)];
    const both = await Promise.all([one, other].map((cookie) => secondStep(post({ cookie }), code)));
    expect(both.filter((step) => step.ok)).toHaveLength(1);
    expect(await subjects(email)).toEqual(['您的一个备用码已使用']);
    expect(
      await db.auditEntry.count({ where: { subjectId: actor.userId, action: 'account.backupCodeUsed' } }),
    ).toBe(1);
    expect(
      await secondStep(post({ cookie: await halfway(email) }), (BACKUP[1] ?? '').replace('-', '')),
    ).toMatchObject({ ok: true });
  });
});

describe('setting up an authenticator', () => {
  it('shows key and backup codes to the session that began it alone, until its first code; other sessions end then, and a letter says so', async () => {
    const { id, email } = await aPerson();
    const [cookie, other] = [await cookieOf(email), await cookieOf(email)];
    const actor = await actorFor(id);
    expect(await beginTwoFactor(post({ cookie }), actor, { password: 'wrong-horse-1', code: '' })).toEqual(
      refusal('access.wrongPassword'),
    );
    expect(await beginTwoFactor(post({ cookie }), actor, { password: PASSWORD, code: '' })).toMatchObject({
      ok: true,
    });
    expect(await readEnrolment(post({ cookie: other }), actor)).toBeNull();
    const shown = await readEnrolment(post({ cookie }), actor);
    expect(shown?.backupCodes).toHaveLength(10);
    const pending = await db.twoFactor.findFirstOrThrow({ where: { userId: id } });
    const secret = unseal(pending.secret);
    expect(`${pending.secret}${pending.backupCodes}`).not.toContain(secret);
    expect(await confirmTwoFactor(post({ cookie: other }), actor, await codeOf(secret))).toEqual(
      refusal('access.enrolmentExpired'),
    );
    expect(await confirmTwoFactor(post({ cookie }), actor, await wrongCodeOf(secret))).toEqual(
      refusal('access.wrongCode'),
    );
    expect(await readEnrolment(post({ cookie }), actor)).toEqual(shown);
    expect(await confirmTwoFactor(post({ cookie }), actor, await codeOf(secret))).toMatchObject({ ok: true });
    expect(await readEnrolment(post({ cookie }), actor)).toBeNull();
    expect(await db.session.count({ where: { userId: id } })).toBe(1);
    expect(await subjects(email)).toEqual(['您已启用双因素认证']);
    expect((await signIn(post(), { email, password: PASSWORD })).kind).toBe('secondFactor');
    expect(
      await secondStep(post({ cookie: await halfway(email) }), shown?.backupCodes[3] ?? ''),
    ).toMatchObject({ ok: true });
  });

  it('anew takes a code of the one in force, which counts until the new one has given its first', async () => {
    const { email, actor, request } = await enrolled();
    expect(await beginTwoFactor(request(), actor, { password: PASSWORD, code: '' })).toEqual(
      refusal('access.wrongCode'),
    );
    expect(
      await beginTwoFactor(request(), actor, { password: PASSWORD, code: BACKUP[0] ?? '' }),
    ).toMatchObject({ ok: true });
    expect(await proveSecondFactor(request(), actor, await codeOf(SECRET))).toMatchObject({ ok: true });
    const { secret } = await db.twoFactor.findFirstOrThrow({
      where: { userId: actor.userId, verified: false },
    });
    const fresh = unseal(secret);
    expect(await proveSecondFactor(request(), actor, await codeOf(fresh))).toEqual(
      refusal('access.wrongCode'),
    );
    expect(await confirmTwoFactor(request(), actor, await codeOf(fresh))).toMatchObject({ ok: true });
    expect(await proveSecondFactor(request(), actor, await codeOf(SECRET, 1))).toEqual(
      refusal('access.wrongCode'),
    );
    expect(await proveSecondFactor(request(), actor, await codeOf(fresh, 1))).toMatchObject({ ok: true });
    expect(await subjects(email)).toContain('您的身份验证器已更换');
  });

  it('ends after half an hour without a code', async () => {
    const { id, email } = await aPerson();
    const cookie = await cookieOf(email);
    const actor = await actorFor(id);
    await beginTwoFactor(post({ cookie }), actor, { password: PASSWORD, code: '' });
    await db.$executeRaw`UPDATE "TwoFactor" SET "createdAt" = now() - interval '31 minutes' WHERE "userId" = ${id}`;
    expect(await readEnrolment(post({ cookie }), actor)).toBeNull();
  });
});

describe('ending the second factor', () => {
  it('takes the password and a code; other sessions end, and a letter says so', async () => {
    const { id, email, actor, request } = await enrolled();
    await wholly(email, BACKUP[0] ?? '');
    const code = await codeOf(SECRET);
    expect(await endTwoFactor(request(), actor, { password: PASSWORD, code: '' })).toEqual(
      refusal('access.wrongCode'),
    );
    expect(await endTwoFactor(request(), actor, { password: 'wrong-horse-1', code })).toEqual(
      refusal('access.wrongPassword'),
    );
    expect(await endTwoFactor(request(), actor, { password: PASSWORD, code })).toMatchObject({ ok: true });
    expect(await db.session.count({ where: { userId: id } })).toBe(1);
    expect(await subjects(email)).toContain('您的双因素认证已停用');
    expect((await signIn(post(), { email, password: PASSWORD })).kind).toBe('done');
  });

  it('is refused to staff who must have one', async () => {
    const { id } = await aPerson({ roles: ['finance'], secret: SECRET });
    process.env.STAFF_TWO_FACTOR = 'required';
    forgetConfig();
    const outcome = await endTwoFactor(post(), await actorFor(id), {
      password: PASSWORD,
      code: await codeOf(SECRET),
    });
    delete process.env.STAFF_TWO_FACTOR;
    forgetConfig();
    expect(outcome).toEqual(refusal('access.factorRequired'));
  });
});
