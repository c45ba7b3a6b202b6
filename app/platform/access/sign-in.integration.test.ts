import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { aPerson, cookieOf, PASSWORD, post } from './people.testing.ts';
import { forgotPassword } from './reset-password.server.ts';
import { signIn } from './sign-in.server.ts';
import { signUp } from './sign-up.server.ts';

// The real hashing, counted: what a request costs must not tell whether an address has an account.
const work = vi.hoisted(() => ({ hashes: 0, comparisons: 0 }));
vi.mock('better-auth/crypto', async (original) => {
  const real = await original<typeof import('better-auth/crypto')>();
  return {
    ...real,
    hashPassword: (password: string) => {
      work.hashes += 1;
      return real.hashPassword(password);
    },
    verifyPassword: (given: { hash: string; password: string }) => {
      work.comparisons += 1;
      return real.verifyPassword(given);
    },
  };
});
beforeEach(() => db.attempt.deleteMany());

const OFFICE = '203.0.113.7';
const STRANGER = '198.51.100.9';
const attempt = (email: string, password: string, sent: Parameters<typeof post>[0] = {}) =>
  signIn(post(sent), { email, password });

describe('one house behind one address', () => {
  it('300 people sign in one after another, also when every tenth mistypes once', {
    timeout: 240_000,
  }, async () => {
    const { id } = await aPerson();
    const { password } = await db.account.findFirstOrThrow({ where: { userId: id } });
    const people = Array.from({ length: 300 }, (_, n) => ({
      id: randomUUID(),
      email: `guest-${n}@example.com`,
    }));
    await db.user.createMany({ data: people.map((one) => ({ ...one, name: '来宾' })) });
    await db.account.createMany({
      data: people.map((one) => ({ userId: one.id, accountId: one.id, providerId: 'credential', password })),
    });
    const kinds: Record<string, number> = {};
    for (let at = 0; at < people.length; at += 10)
      await Promise.all(
        people.slice(at, at + 10).map(async ({ email }, n) => {
          if (n === 0)
            expect((await attempt(email, 'mistyped-once-1', { address: OFFICE })).kind).toBe('wrong');
          const { kind } = await attempt(email, PASSWORD, { address: OFFICE });
          kinds[kind] = (kinds[kind] ?? 0) + 1;
        }),
      );
    expect(kinds).toEqual({ done: 300 });
  });

  it('who tries many accounts is told that it is the network, and when to come again; whom the browser knows signs in all the same', async () => {
    const { email } = await aPerson();
    const cookie = await cookieOf(email, PASSWORD, { address: OFFICE });
    process.env.RATE_LIMIT_ATTEMPTS = '6';
    forgetConfig();
    try {
      for (let n = 0; n < 6; n++)
        expect((await attempt(`nobody-${n}@example.com`, 'wrong-horse-1', { address: OFFICE })).kind).toBe(
          'wrong',
        );
      expect(await attempt('somebody@example.com', 'wrong-horse-1', { address: OFFICE })).toEqual({
        kind: 'network',
        minutes: 5,
      });
      expect((await attempt(email, PASSWORD, { address: '203.0.113.8' })).kind).toBe('done');
      expect((await attempt(email, PASSWORD, { address: OFFICE, cookie })).kind).toBe('done');
      await db.$executeRaw`UPDATE "Attempt" SET until = until - interval '6 minutes'`;
      expect((await attempt(email, PASSWORD, { address: OFFICE })).kind).toBe('done');
    } finally {
      delete process.env.RATE_LIMIT_ATTEMPTS;
      forgetConfig();
    }
  });
});

describe('five guesses of a stranger', () => {
  it('lock out the stranger, and neither the owner’s browser nor the owner’s own address', async () => {
    const { id, email } = await aPerson();
    const cookie = await cookieOf(email, PASSWORD, { address: OFFICE });
    for (const n of [1, 2, 3, 4])
      expect((await attempt(email, `wrong-${n}`, { address: STRANGER })).kind).toBe('wrong');
    expect(await attempt(email, 'wrong-5', { address: STRANGER })).toEqual({ kind: 'locked', minutes: 30 });
    expect((await attempt(email, PASSWORD, { address: STRANGER })).kind).toBe('locked');
    expect((await attempt(email, PASSWORD, { address: STRANGER, cookie })).kind).toBe('done');
    expect((await attempt(email, PASSWORD, { address: OFFICE })).kind).toBe('done');
    expect(await db.auditEntry.count({ where: { action: 'account.locked', subjectId: id } })).toBe(1);
  });

  it('from ever new addresses are stopped at twenty, and the owner’s browser still signs in', async () => {
    const { email } = await aPerson();
    const cookie = await cookieOf(email, PASSWORD, { address: OFFICE });
    const kinds = [];
    for (let n = 0; n < 22; n++)
      kinds.push((await attempt(email, `wrong-${n}`, { address: `198.51.100.${n}` })).kind);
    expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(19);
    expect((await attempt(email, PASSWORD, { address: '192.0.2.1' })).kind).toBe('locked');
    expect((await attempt(email, PASSWORD, { address: '192.0.2.1', cookie })).kind).toBe('done');
  });

  it('in the owner’s browser lock that browser alone, and a browser known for one account is a stranger to another', async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const cookie = await cookieOf(one.email, PASSWORD, { address: OFFICE });
    for (const n of [1, 2, 3, 4, 5]) await attempt(one.email, `wrong-${n}`, { address: OFFICE, cookie });
    expect((await attempt(one.email, PASSWORD, { address: OFFICE, cookie })).kind).toBe('locked');
    expect((await attempt(one.email, PASSWORD, { address: OFFICE })).kind).toBe('done');
    for (const n of [1, 2, 3, 4, 5]) await attempt(other.email, `wrong-${n}`, { address: STRANGER, cookie });
    expect((await attempt(other.email, PASSWORD, { address: STRANGER, cookie })).kind).toBe('locked');
  });

  it('an address of IPv6 is its network: changing the rest of it gains nothing', async () => {
    const { email } = await aPerson();
    for (const n of [1, 2, 3, 4, 5]) await attempt(email, `wrong-${n}`, { address: `2001:db8:1:2::${n}` });
    expect((await attempt(email, PASSWORD, { address: '2001:db8:1:2:ffff::9' })).kind).toBe('locked');
    expect((await attempt(email, PASSWORD, { address: '2001:db8:1:3::1' })).kind).toBe('done');
  });
});

describe('an address tells nobody whether it has an account', () => {
  const kinds = ['known', 'unknown', 'waiting to be verified', 'switched off', 'without a password'] as const;
  async function anAddress(kind: (typeof kinds)[number]): Promise<string> {
    if (kind === 'unknown') return `${randomUUID()}@example.com`;
    if (kind === 'waiting to be verified') {
      const email = `${randomUUID()}@example.com`;
      await signUp(post(), { name: '某人', email, password: PASSWORD });
      return email;
    }
    const { id, email } = await aPerson();
    if (kind === 'switched off') await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    if (kind === 'without a password')
      await db.account.updateMany({ where: { userId: id }, data: { password: null } });
    return email;
  }

  it.each(kinds)('%s: the same answers and the same work at sign-in, seven times in a row', async (kind) => {
    const email = await anAddress(kind);
    const seen = [];
    for (let n = 0; n < 7; n++) {
      work.comparisons = 0;
      const answer = await attempt(email, `wrong-horse-${n}`, { address: STRANGER });
      seen.push(`${answer.kind} ${work.comparisons}`);
    }
    expect(seen).toEqual(['wrong 1', 'wrong 1', 'wrong 1', 'wrong 1', 'locked 1', 'locked 0', 'locked 0']);
  });

  it.each(kinds)(
    '%s: the same answers and the same work at sign-up and at a forgotten password',
    async (kind) => {
      const email = await anAddress(kind);
      work.hashes = 0;
      const before = await jobs();
      expect(await signUp(post(), { name: '某人', email, password: 'another-horse-2' })).toEqual({
        ok: true,
        value: null,
      });
      expect([work.hashes, (await jobs()) - before]).toEqual([1, 1]);
      expect(await forgotPassword(post(), email)).toEqual({ ok: true, value: null });
      expect([work.hashes, (await jobs()) - before]).toEqual([1, 2]);
    },
  );
  const jobs = async () => {
    const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pgboss.job`;
    return row?.n ?? 0;
  };
});

it('who signs in, fails and is refused is a line in the log with the request’s id, without address or password', async () => {
  const { log } = await import('#app/platform/log/log.server.ts');
  const told = vi.spyOn(log, 'info').mockImplementation(() => undefined);
  const { id, email } = await aPerson({ roles: ['auditor'] });
  const headers = { 'x-request-id': 'r-1' };
  await attempt(email, PASSWORD, { headers });
  for (const n of [1, 2, 3, 4, 5, 6]) await attempt(email, `wrong-${n}`, { headers });
  const lines = told.mock.calls.map(([line]) => line as unknown as Record<string, unknown>);
  told.mockRestore();
  expect(lines.map(({ event }) => event)).toEqual([
    'account.signIn',
    ...Array<string>(5).fill('account.signInFailed'),
    'account.signInRefused',
  ]);
  expect(lines.every(({ requestId }) => requestId === 'r-1')).toBe(true);
  expect(lines[0]).toMatchObject({ userId: id, staff: true });
  expect(JSON.stringify(lines)).not.toMatch(/@example|wrong-|correct-horse/);
  // Of staff it is in the record, too.
  expect(await db.auditEntry.count({ where: { action: 'account.signIn', subjectId: id } })).toBe(1);
});
