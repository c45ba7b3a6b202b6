import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aFund } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { keepProof } from '#app/platform/access/second-factor.server.ts';
import { decideAppropriation, proposeAppropriation } from './appropriate.server.ts';
import { balancesOf } from './balances.server.ts';
import { readLedger } from './ledger.server.ts';
import { withdrawProposal } from './proposal.server.ts';

const [finance, second] = [aStaffActor('finance'), aStaffActor('finance')];
const refusal = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const confirmedBy = async (actor: Actor) => ({
  confirm: true as const,
  proofId: must(await keepProof(actor, randomUUID())),
});

describe('an appropriation', () => {
  it('counts once another person confirms it with a code; not before, and not by who put it down', async () => {
    const fund = await aFund();
    const order = { fundId: fund.id, amountFen: 100_000_00n, orderNumber: randomUUID() };
    const id = must(await proposeAppropriation(finance, order));
    expect(await balancesOf(fund.id)).toMatchObject({ appropriation: 0n, available: 0n });
    expect(await decideAppropriation(finance, id, await confirmedBy(finance))).toEqual(
      refusal('fund.proposalOwn'),
    );
    expect(await decideAppropriation(aStaffActor('supervisor'), id, await confirmedBy(second))).toEqual(
      refusal('forbidden'),
    );
    await expect(decideAppropriation(second, id, await confirmedBy(finance))).rejects.toThrow(
      /second factor/,
    );
    const decision = await confirmedBy(second);
    const told = await Promise.all(
      Array.from({ length: 8 }, () => decideAppropriation(second, id, decision)),
    );
    expect(told.filter((o) => o.ok)).toHaveLength(1);
    expect(await balancesOf(fund.id)).toMatchObject({ appropriation: -100_000_00n, available: 100_000_00n });
    expect(await proposeAppropriation(finance, order)).toEqual(refusal('fund.orderUsed'));
  });

  it('waits once for an order, also when it is put down twice at the same moment; taken back, it can be put down anew', async () => {
    const fund = await aFund();
    const order = { fundId: fund.id, amountFen: 1n, orderNumber: '1' };
    const outcomes = await Promise.all([1, 2].map(() => proposeAppropriation(finance, order)));
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal('fund.orderWaits'));
    const [id = ''] = outcomes.flatMap((o) => (o.ok ? [o.value] : []));
    must(await withdrawProposal(finance, id));
    expect(await decideAppropriation(second, id, await confirmedBy(second))).toEqual(
      refusal('fund.proposalDecided'),
    );
    const again = must(await proposeAppropriation(finance, order));
    must(await decideAppropriation(second, again, { confirm: false, reason: '文号有误' }));
    must(await proposeAppropriation(finance, order));
    expect(await balancesOf(fund.id)).toMatchObject({ available: 0n });
  });

  it('stays within the cap, when it is put down and when it is confirmed', async () => {
    const fund = await aFund({ capFen: 500n });
    const put = (amountFen: bigint, orderNumber: string) =>
      proposeAppropriation(finance, { fundId: fund.id, amountFen, orderNumber });
    expect(await put(501n, '0')).toEqual(refusal('fund.aboveCap'));
    const [one, two] = [must(await put(400n, '1')), must(await put(101n, '2'))];
    must(await decideAppropriation(second, one, await confirmedBy(second)));
    expect(await decideAppropriation(second, two, await confirmedBy(second))).toEqual(
      refusal('fund.aboveCap'),
    );
  });

  it('is for finance to record, and for those who watch to read', async () => {
    const fund = await aFund();
    const input = { fundId: fund.id, amountFen: 1n, orderNumber: '1' };
    expect(await proposeAppropriation(aStaffActor('organiser'), input)).toEqual(refusal('forbidden'));
    expect(must(await readLedger(aStaffActor('supervisor'), fund.id)).lines).toEqual([]);
    expect(await readLedger(aStaffActor('secretary'), fund.id)).toEqual(refusal('forbidden'));
  });
});
