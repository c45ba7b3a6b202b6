import { beforeAll, describe, expect, it } from 'vitest';
import { answerObjection } from '#app/competition/announcement/answer-objection.server.ts';
import {
  AWARD,
  aCallInPublicity,
  aConfirmedObjection,
  anOwner,
  aRankedCall,
  endPublicity,
} from '#app/competition/announcement/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { confirmAccount } from '#app/competition/payment/account/confirm-account.server.ts';
import { revealAccount } from '#app/competition/payment/account/reveal-account.server.ts';
import { anAwardedCall, aPaidCall } from '#app/competition/payment/builders.testing.ts';
import { preparePayout } from '#app/competition/payment/order/payout.server.ts';
import { readPayable } from '#app/competition/payment/order/read-payouts.server.ts';
import { aProof } from '#app/competition/payment/second-factor.testing.ts';
import { mySubmissions } from '#app/competition/submission/read-own.server.ts';
import { withdraw } from '#app/competition/submission/withdraw.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { announceFinal } from './announce-final.server.ts';
import { verifyCertificate } from './documents/verify.server.ts';
import { publicResults } from './public-results.server.ts';
import { readGrant } from './read-grants.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

describe('the final list', () => {
  it('is refused before the publicity ends, and while an objection is open', async () => {
    const { selectionId, proposer, decider, entries } = await aCallInPublicity();
    expect(await announceFinal(proposer, selectionId)).toEqual(refusal('award.publicityRunning'));
    const submissionId = entries[1]?.id ?? '';
    const objection = {
      selectionId,
      submissionId,
      byKind: 'person' as const,
      byName: '王小明',
      byCode: '',
      phone: '13800138000',
      email: 'w@example.com',
      ground: 'fabrication' as const,
      statement: '材料中的应用案例并不存在，合同系伪造。',
      evidence: '合同复印件',
    };
    await aConfirmedObjection(objection);
    await endPublicity(selectionId);
    expect(await announceFinal(proposer, selectionId)).toEqual(refusal('award.objectionsOpen'));
    const { id } = await db.objection.findFirstOrThrow({ where: { selectionId } });
    must(await answerObjection(decider, { objectionId: id, verdict: 'inadmissible', answer: '依据不足。' }));
    must(await announceFinal(proposer, selectionId));
  });

  it('gives each winner exactly one grant, however often and at once it is announced', async () => {
    const { selectionId, proposer, decider, fund, call } = await aCallInPublicity();
    await endPublicity(selectionId);
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => announceFinal(n % 2 ? proposer : decider, selectionId)),
    );
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes.filter((o) => !o.ok)).toEqual([1, 2, 3].map(() => refusal('award.alreadyFinal')));
    expect(await announceFinal(proposer, selectionId)).toEqual(refusal('award.alreadyFinal'));
    const grants = await db.grant.findMany({ where: { finalList: { callId: call.id } } });
    expect(grants.map((g) => g.amountFen)).toEqual([AWARD, AWARD]);
    expect(await balancesOf(fund.id)).toMatchObject({
      available: 8n * AWARD,
      held: 0n,
      committed: 2n * AWARD,
    });
  });

  it('tells who is not on it: not selected, with nothing left to withdraw', async () => {
    const { selectionId, proposer, entries } = await aCallInPublicity();
    const [winner, , loser] = entries;
    if (!winner || !loser) throw new Error('incomplete');
    const people = { winner: await anOwner(winner.providerId), loser: await anOwner(loser.providerId) };
    const shown = async (who: keyof typeof people) => (await mySubmissions(people[who])).rows[0]?.shown;
    expect(await shown('loser')).toBe('ranked');
    await endPublicity(selectionId);
    must(await announceFinal(proposer, selectionId));
    expect(await shown('loser')).toBe('notSelected');
    expect(await withdraw(people.loser, { submissionId: loser.id, reason: '不再参加' })).toEqual(
      refusal('submission.callOver'),
    );
    expect(await shown('winner')).toBe('awarded');
  });

  it('is shown to anyone with its hash, and certificates are verified against it', async () => {
    const { call, grant, owner } = await anAwardedCall();
    const results = must(await publicResults(call.slug));
    expect(results.list?.whole).toBe(true);
    expect(JSON.stringify(results)).not.toMatch(/score|judge|place"/i);
    const page = must(await readGrant(owner, grant.id));
    expect(page.contentHash).toBe(results.list?.contentHash);
    const code = page.certificate?.code ?? '';
    expect(await verifyCertificate(code.toLowerCase())).toMatchObject({
      title: '机器人社区',
      number: grant.number,
      standing: 'valid',
    });
    expect(await verifyCertificate(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).toBeNull();
    expect(await verifyCertificate(grant.number)).toBeNull();
  });
});

describe('payment', () => {
  it('needs the account in the registered name, confirmed by an owner; the number is kept sealed', async () => {
    const { grant, owner, account } = await anAwardedCall();
    expect(await confirmAccount(owner, grant.id, { ...account, accountName: '另一公司' })).toEqual(
      refusal('award.nameDiffers'),
    );
    expect(await confirmAccount(aStaffActor('organiser'), grant.id, account)).toEqual(refusal('forbidden'));
    const early = aStaffActor('finance');
    expect(await preparePayout(early, grant.id, await aProof(early))).toEqual(refusal('award.notPayable'));
    must(await confirmAccount(owner, grant.id, account));
    const kept = await db.payeeAccount.findUniqueOrThrow({ where: { grantId: grant.id } });
    expect(JSON.stringify(kept)).not.toContain(account.number);
    const cashier = aStaffActor('finance');
    expect(await revealAccount(cashier, grant.id)).toEqual({ ok: true, value: account.number });
    expect(
      await db.auditEntry.count({ where: { action: 'award.revealAccount', actorId: cashier.userId } }),
    ).toBe(1);
  });

  it('is posted once it is paid, and the ledger shows hold, commitment and payment', async () => {
    const { grant, fund, cashier } = await aPaidCall();
    expect(await balancesOf(fund.id)).toEqual({
      appropriation: -10n * AWARD,
      available: 8n * AWARD,
      held: 0n,
      committed: AWARD,
      paid: AWARD,
    });
    expect(must(await readPayable(cashier, grant.id)).entries.map((e) => e.kind)).toEqual([
      'commitment',
      'payment',
    ]);
    const kinds = await db.journalEntry.findMany({
      where: { fundId: fund.id },
      orderBy: { createdAt: 'asc' },
      select: { kind: true, postings: true },
    });
    expect(kinds.map((e) => e.kind)).toEqual([
      'appropriation',
      'hold',
      'commitment',
      'commitment',
      'payment',
    ]);
    for (const { postings } of kinds) expect(postings.reduce((sum, p) => sum + p.amountFen, 0n)).toBe(0n);
  });

  it('shows an award to nobody else’s unit', async () => {
    const { grant } = await anAwardedCall();
    const stranger = await aRankedCall({ solutions: 1 });
    expect(await readGrant(await anOwner(stranger.entries[0]?.providerId ?? ''), grant.id)).toEqual(
      refusal('notFound'),
    );
  });
});
