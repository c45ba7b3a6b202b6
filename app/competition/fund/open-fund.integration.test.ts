import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { balancesOf } from './balances.server.ts';
import { aCredit } from './builders.testing.ts';
import { openFund } from './open-fund.server.ts';

it('a fund is set up empty and once, on record, and takes money up to its cap', async () => {
  const fund = { key: `fund-${randomUUID()}`, name: '场景专项资金', nameEn: 'Scenario fund', capFen: 500n };
  const outcomes = await Promise.all([openFund(fund), openFund(fund)]);
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  expect(outcomes).toContainEqual(
    expect.objectContaining({ refusal: expect.objectContaining({ code: 'fund.keyTaken' }) }),
  );
  const [fundId = ''] = outcomes.flatMap((o) => (o.ok ? o.value : []));
  expect(await balancesOf(fundId)).toMatchObject({ available: 0n, held: 0n, committed: 0n, paid: 0n });
  await aCredit(fundId, 500n);
  expect(await db.auditEntry.count({ where: { action: 'fund.open', subjectId: fundId } })).toBe(1);
});
