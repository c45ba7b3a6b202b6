import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { anOwner } from '#app/competition/announcement/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { config, forgetConfig } from '#app/platform/config/config.server.ts';
import { resealAll } from '#app/platform/config/reseal.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { anAwardedCall } from '../builders.testing.ts';
import { preparePayout } from '../order/payout.server.ts';
import { aProof } from '../second-factor.testing.ts';
import { confirmAccount } from './confirm-account.server.ts';
import { revealAccount } from './reveal-account.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const other = '6222029999999999999';

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});
afterEach(() => {
  delete process.env.ENCRYPTION_KEY;
  delete process.env.ENCRYPTION_KEYS_OLD;
  forgetConfig();
});

const toldAt = async (email: string) => {
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pgboss.job WHERE data->'data'->>'to' = ${email} AND data->'data'->>'subject' LIKE '收款账户已更改%'`;
  return count;
};

it('a changed account is told to every owner, and nothing is paid into it for a while', async () => {
  const { grant, owner, account, entries } = await anAwardedCall();
  const partner = await anOwner(entries[0]?.providerId ?? '');
  const cashier = aStaffActor('finance');
  const prepare = async () => preparePayout(cashier, grant.id, await aProof(cashier));
  must(await confirmAccount(owner, grant.id, account));
  must(await confirmAccount(owner, grant.id, account));
  expect(await toldAt(owner.email)).toBe(0);
  must(await confirmAccount(owner, grant.id, { ...account, number: other }));
  expect([await toldAt(owner.email), await toldAt(partner.email)]).toEqual([1, 1]);
  expect(await prepare()).toEqual(refusal('award.accountCooling'));
  const hours = config().ACCOUNT_COOLING_HOURS * 3_600_000;
  await db.payeeAccount.update({
    where: { grantId: grant.id },
    data: { changedAt: new Date(Date.now() - hours - 1000) },
  });
  must(await prepare());
});

it('is sealed anew under a new key, and the former key can go', async () => {
  const { grant, owner, account } = await anAwardedCall();
  must(await confirmAccount(owner, grant.id, account));
  process.env.ENCRYPTION_KEYS_OLD = config().ENCRYPTION_KEY;
  process.env.ENCRYPTION_KEY = randomBytes(32).toString('base64');
  forgetConfig();
  const cashier = aStaffActor('finance');
  expect(must(await revealAccount(cashier, grant.id))).toBe(account.number);
  const { values, resealed } = (await resealAll())['PayeeAccount.numberSealed'] ?? {};
  expect(resealed).toBe(values);
  process.env.ENCRYPTION_KEYS_OLD = '';
  forgetConfig();
  expect(must(await revealAccount(cashier, grant.id))).toBe(account.number);
  expect((await resealAll())['PayeeAccount.numberSealed']?.resealed).toBe(0);
});
