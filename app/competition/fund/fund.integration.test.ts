import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aFund } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { appropriate } from '#app/competition/fund/appropriate.server.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { readLedger } from '#app/competition/fund/ledger.server.ts';

const finance = aStaffActor('finance');
const refusal = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });

describe('an appropriation', () => {
  it('counts once for an order, also when it is recorded twice at the same moment', async () => {
    const fund = await aFund();
    const order = { fundId: fund.id, amountFen: 100_000_00n, orderNumber: randomUUID() };
    const outcomes = await Promise.all([appropriate(finance, order), appropriate(finance, order)]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal('fund.orderUsed'));
    expect(await balancesOf(fund.id)).toMatchObject({ appropriation: -100_000_00n, available: 100_000_00n });
  });

  it('stays within the cap', async () => {
    const fund = await aFund({ capFen: 500n });
    must(await appropriate(finance, { fundId: fund.id, amountFen: 400n, orderNumber: '1' }));
    expect(await appropriate(finance, { fundId: fund.id, amountFen: 101n, orderNumber: '2' })).toEqual(
      refusal('fund.aboveCap'),
    );
  });

  it('is for finance to record, and for those who watch to read', async () => {
    const fund = await aFund();
    const input = { fundId: fund.id, amountFen: 1n, orderNumber: '1' };
    expect(await appropriate(aStaffActor('organiser'), input)).toEqual(refusal('forbidden'));
    expect(must(await readLedger(aStaffActor('supervisor'), fund.id)).lines).toEqual([]);
    expect(await readLedger(aStaffActor('secretary'), fund.id)).toEqual(refusal('forbidden'));
  });
});
