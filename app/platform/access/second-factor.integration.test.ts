import { randomUUID } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import { hashPassword } from 'better-auth/crypto';
import { expect, it } from 'vitest';
import { seal } from '#app/platform/config/seal.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { proveSecondFactor } from './second-factor.server.ts';
import { actorOf } from './session.server.ts';
import { signIn } from './sign-in.server.ts';

const PASSWORD = 'correct-horse-1';
const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

/** Somebody signed in, with an authenticator of their own unless told otherwise. */
async function aSigner({ enrolled = true } = {}) {
  const id = randomUUID();
  const email = `${id}@example.com`;
  const secret = randomUUID();
  await db.user.create({
    data: {
      id,
      email,
      name: '某人',
      emailVerified: true,
      accounts: {
        create: { accountId: id, providerId: 'credential', password: await hashPassword(PASSWORD) },
      },
      ...(enrolled && {
        twoFactors: {
          create: {
            secret: seal(secret),
            backupCodes: seal('[]'),
          },
        },
      }),
    },
  });
  const post = new Request('http://localhost:3000/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost:3000' },
  });
  const answer = await signIn(post, { email, password: PASSWORD });
  if (answer.kind !== 'done') throw new Error(answer.kind);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const actor = await actorOf(id);
  if (!actor) throw new Error('not signed in');
  /** the authenticator's code of the present 30 seconds, or of those before or after */
  const code = (step = 0) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + step);
  const prove = (given: string) =>
    proveSecondFactor(
      new Request('http://localhost:3000/finance', {
        headers: { cookie, origin: 'http://localhost:3000' },
      }),
      actor,
      given,
    );
  return { id, code, prove };
}
/** A code that is not among those of the moment. */
async function wrongCode({ code }: Awaited<ReturnType<typeof aSigner>>): Promise<string> {
  const right = await Promise.all([-2, -1, 0, 1, 2].map(code));
  return ['000001', '000002', '000003', '000004', '000005', '000006'].find((c) => !right.includes(c)) ?? '';
}

it('takes the code of the person’s own authenticator, once, and keeps that it was checked', async () => {
  const [one, other] = [await aSigner(), await aSigner()];
  const code = await one.code();
  const proof = await one.prove(code);
  expect(proof).toMatchObject({ ok: true });
  expect(await one.prove(code)).toEqual(refusal('access.codeUsed'));
  expect(await other.prove(code)).toEqual(refusal('access.wrongCode'));
  expect(await one.prove(await one.code(1))).toMatchObject({ ok: true });
  const kept = await db.secondFactorProof.findMany({ where: { userId: one.id } });
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toContain(code);
});

it('the same code given at once by several windows counts once', async () => {
  const person = await aSigner();
  const code = await person.code();
  const told = await Promise.all([1, 2, 3].map(() => person.prove(code)));
  expect(told.filter((o) => o.ok)).toHaveLength(1);
});

it('five wrong codes lock, for the right one too; a right one before that forgets the wrong ones; all are on record', async () => {
  const person = await aSigner();
  const wrong = await wrongCode(person);
  for (const _ of [1, 2, 3, 4]) expect(await person.prove(wrong)).toEqual(refusal('access.wrongCode'));
  expect(await person.prove(await person.code())).toMatchObject({ ok: true });
  for (const _ of [1, 2, 3, 4, 5]) expect(await person.prove(wrong)).toEqual(refusal('access.wrongCode'));
  expect(await person.prove(await person.code(1))).toEqual(refusal('access.secondFactorLocked'));
  expect(
    await db.auditEntry.count({ where: { action: 'account.secondFactorFailed', subjectId: person.id } }),
  ).toBe(9);
  await db.twoFactor.updateMany({
    where: { userId: person.id },
    data: { lockedUntil: new Date(Date.now() - 1000) },
  });
  expect(await person.prove(await person.code(1))).toMatchObject({ ok: true });
});

it('many guesses at once gain nothing over one after another', async () => {
  const person = await aSigner();
  const wrong = await wrongCode(person);
  const told = await Promise.all(Array.from({ length: 12 }, () => person.prove(wrong)));
  expect(told.filter((o) => !o.ok && o.refusal.code === 'access.wrongCode')).toHaveLength(5);
});

it('who has no second factor, or gives no six digits, proves nothing', async () => {
  const [none, some] = [await aSigner({ enrolled: false }), await aSigner()];
  expect(await none.prove('123456')).toEqual(refusal('access.noSecondFactor'));
  for (const text of ['', '12345', 'abcdef', '1234567'])
    expect(await some.prove(text)).toEqual(refusal('access.wrongCode'));
});
