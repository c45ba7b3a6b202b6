import { beforeAll, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { verifyCertificate } from '#app/competition/award/documents/verify.server.ts';
import { readGrant } from '#app/competition/award/read-grants.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { withdrawProposal } from '#app/competition/fund/proposal.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';
import { confirmAccount } from '../account/confirm-account.server.ts';
import {
  aConfirmedCall,
  anApprovedCall,
  anApprovedOrder,
  anAwardedCall,
  aPaidCall,
  aRecovery,
  aReturn,
  aRevocation,
  aSlip,
  cameBack,
  confirmedBy,
  payByHand,
} from '../builders.testing.ts';
import { fundDashboard } from '../dashboard/fund-dashboard.server.ts';
import { fundWorkbook } from '../dashboard/fund-workbook.server.ts';
import { signPayout } from '../order/decide-payout.server.ts';
import { preparePayout } from '../order/payout.server.ts';
import { aProof } from '../second-factor.testing.ts';
import { verifyLedger } from '../verify-ledger.server.ts';
import { decideRecovery, proposeRecovery } from './recover-grant.server.ts';
import { decideReturn, proposeReturn } from './return-payout.server.ts';
import { decideRevocation, proposeRevocation } from './revoke-grant.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const organiser = aStaffActor('organiser');

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

it('a payment that came back is owed again once a second person confirms it, and is paid once more by three people', async () => {
  const { grant, fund, owner, account, people, cashier, reviewer, payoutId } = await aPaidCall();
  const [clerk, second] = [aStaffActor('finance'), aStaffActor('finance')];
  const propose = (over = {}, slip = aSlip) =>
    proposeReturn(clerk, payoutId, { ...cameBack(AWARD), ...over }, slip);
  expect(await proposeReturn(organiser, payoutId, cameBack(AWARD), aSlip)).toEqual(refusal('forbidden'));
  expect(await propose({ amountFen: AWARD - 1n })).toEqual(refusal('award.returnWhole'));
  for (const day of ['2999-01-01', '2020-01-01'])
    expect(await propose({ day })).toEqual(refusal('award.cameBackDay'));
  for (const slip of [
    { ...aSlip, bytes: new Uint8Array() },
    { ...aSlip, type: 'image/png' },
    { ...aSlip, bytes: new Uint8Array(5 * 1024 * 1024).fill(0x25) },
  ])
    expect(await propose({}, slip)).toEqual(refusal('award.evidenceMissing'));
  const proposalId = must(await propose());
  expect(await propose()).toEqual(refusal('award.proposalWaits'));
  expect(await balancesOf(fund.id)).toMatchObject({ committed: AWARD, paid: AWARD });

  const decide = async (who: typeof clerk) => decideReturn(who, proposalId, await confirmedBy(who));
  expect(await decide(clerk)).toEqual(refusal('fund.proposalOwn'));
  for (const signer of [cashier, reviewer])
    expect(await decide(signer)).toEqual(refusal('award.signedOrder'));
  expect(await decide(aStaffActor('supervisor'))).toEqual(refusal('forbidden'));
  const decision = await confirmedBy(second);
  const told = await Promise.all([1, 2, 3].map(() => decideReturn(second, proposalId, decision)));
  expect(told.filter((o) => o.ok)).toHaveLength(1);
  expect(await balancesOf(fund.id)).toMatchObject({ committed: 2n * AWARD, paid: 0n });
  expect(must(await readGrant(owner, grant.id))).toMatchObject({ returned: '户名不符 B3001' });

  const prepare = async () => preparePayout(cashier, grant.id, await aProof(cashier));
  expect(await prepare()).toEqual(refusal('award.notPayable'));
  must(await confirmAccount(owner, grant.id, account));
  expect(must(await readGrant(owner, grant.id)).returned).toBeNull();
  await payByHand(people, await anApprovedOrder(people, grant.id), 'B1002');
  expect(await balancesOf(fund.id)).toMatchObject({ committed: AWARD, paid: AWARD });
  expect(await prepare()).toEqual(refusal('award.notPayable'));
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('what is refused or taken back changes nothing, and can be put down again', async () => {
  const { fund, payoutId } = await aPaidCall();
  const [clerk, second] = [aStaffActor('finance'), aStaffActor('finance')];
  const first = must(await proposeReturn(clerk, payoutId, cameBack(AWARD), aSlip));
  expect(await decideReturn(second, first, { confirm: false, reason: ' ' })).toEqual(
    refusal('award.reasonMissing'),
  );
  must(await decideReturn(second, first, { confirm: false, reason: '回单不是这一笔' }));
  expect(await decideReturn(second, first, await confirmedBy(second))).toEqual(
    refusal('fund.proposalDecided'),
  );
  const again = must(await proposeReturn(clerk, payoutId, cameBack(AWARD), aSlip));
  expect(await withdrawProposal(second, again)).toEqual(refusal('forbidden'));
  must(await withdrawProposal(clerk, again));
  expect(await decideReturn(second, again, await confirmedBy(second))).toEqual(
    refusal('fund.proposalDecided'),
  );
  expect(await balancesOf(fund.id)).toMatchObject({ paid: AWARD });
  must(await proposeReturn(clerk, payoutId, cameBack(AWARD), aSlip));
});

it('an award is revoked by two organisers: proposed by one, decided by another; unpaid money is free then, and nothing can be paid', async () => {
  const { grant, fund, owner, account } = await anAwardedCall();
  const other = aStaffActor('organiser');
  const { certificate } = must(await readGrant(owner, grant.id));
  expect(await proposeRevocation(aStaffActor('finance'), grant.id, '材料虚假')).toEqual(refusal('forbidden'));
  expect(await proposeRevocation(organiser, grant.id, '')).toEqual(refusal('award.reasonMissing'));
  const proposalId = must(await proposeRevocation(organiser, grant.id, '材料虚假，见核查报告'));
  expect(await proposeRevocation(other, grant.id, '材料虚假')).toEqual(refusal('award.revocationWaits'));
  expect(await db.mailboxMessage.count({ where: { html: { contains: '核查报告' } } })).toBe(0);
  expect(JSON.stringify(must(await readGrant(owner, grant.id)))).not.toContain('核查报告');
  expect(await decideRevocation(organiser, proposalId, await confirmedBy(organiser))).toEqual(
    refusal('fund.proposalOwn'),
  );
  expect(await decideRevocation(aStaffActor('finance'), proposalId, await confirmedBy(organiser))).toEqual(
    refusal('forbidden'),
  );
  expect(await balancesOf(fund.id)).toMatchObject({ committed: 2n * AWARD });
  must(await decideRevocation(other, proposalId, await confirmedBy(other)));
  expect(await proposeRevocation(organiser, grant.id, '材料虚假')).toEqual(refusal('award.alreadyRevoked'));
  expect(await balancesOf(fund.id)).toMatchObject({ available: 9n * AWARD, committed: AWARD });
  expect(await confirmAccount(owner, grant.id, account)).toEqual(refusal('award.accountFixed'));
  expect(await proposeRecovery(aStaffActor('finance'), grant.id, cameBack(AWARD), aSlip)).toEqual(
    refusal('award.nothingToRecover'),
  );
  expect(must(await readGrant(owner, grant.id)).certificate).toBeNull();
  expect(await verifyCertificate(certificate?.code ?? '')).toMatchObject({ standing: 'revoked' });
  const [entry] = await db.auditEntry.findMany({ where: { action: 'award.revoke', subjectId: grant.id } });
  expect(entry?.details).toMatchObject({ reason: '材料虚假，见核查报告' });
});

it('while a revocation waits, no new step is taken towards the payment; taken back, it goes on', async () => {
  const { grant, cashier, reviewer, owner, account } = await aConfirmedCall();
  const proposalId = must(await proposeRevocation(organiser, grant.id, '核查中'));
  const prepare = async () => preparePayout(cashier, grant.id, await aProof(cashier));
  expect(await prepare()).toEqual(refusal('award.revocationWaits'));
  must(await confirmAccount(owner, grant.id, { ...account, number: '6222029999999999999' }));
  must(await withdrawProposal(organiser, proposalId));
  await db.payeeAccount.update({ where: { grantId: grant.id }, data: { changedAt: null } });
  const payoutId = must(await prepare());
  const again = must(await proposeRevocation(organiser, grant.id, '核查中'));
  const sign = async () => signPayout(reviewer, 'review', payoutId, await aProof(reviewer));
  expect(await sign()).toEqual(refusal('award.revocationWaits'));
  const other = aStaffActor('organiser');
  must(await decideRevocation(other, again, { confirm: false, reason: '查无实据' }));
  must(await sign());
});

it('an award revoked after it was paid stays paid until the money is back, in parts, never more than was paid', async () => {
  const { grant, fund, cashier, payoutId } = await aPaidCall();
  const [clerk, second] = [aStaffActor('finance'), aStaffActor('finance')];
  await aRevocation(grant.id, '取消资格');
  expect(await balancesOf(fund.id)).toMatchObject({ available: 8n * AWARD, paid: AWARD });
  expect(await proposeReturn(clerk, payoutId, cameBack(AWARD), aSlip)).toEqual(refusal('award.notPaid'));
  const propose = (fen: bigint) => proposeRecovery(clerk, grant.id, cameBack(fen), aSlip);
  expect(await propose(AWARD + 1n)).toEqual(refusal('award.recoverMuch'));
  const part = must(await propose(AWARD / 4n));
  expect(await propose(1n)).toEqual(refusal('award.proposalWaits'));
  expect(await decideRecovery(clerk, part, await confirmedBy(clerk))).toEqual(refusal('fund.proposalOwn'));
  expect(await decideRecovery(cashier, part, await confirmedBy(cashier))).toEqual(
    refusal('award.signedOrder'),
  );
  expect(await balancesOf(fund.id)).toMatchObject({ paid: AWARD });
  const decision = await confirmedBy(second);
  const told = await Promise.all([1, 2].map(() => decideRecovery(second, part, decision)));
  expect(told.filter((o) => o.ok)).toHaveLength(1);
  expect(await balancesOf(fund.id)).toMatchObject({
    available: 8n * AWARD + AWARD / 4n,
    paid: (3n * AWARD) / 4n,
  });
  expect(await fundDashboard(clerk, fund.id, { year: null, callId: null })).toMatchObject({
    value: { waits: expect.arrayContaining([expect.objectContaining({ step: 'recover', count: 1 })]) },
  });
  expect(await propose(AWARD)).toEqual(refusal('award.recoverMuch'));
  await aRecovery(grant.id, (3n * AWARD) / 4n);
  expect(await balancesOf(fund.id)).toMatchObject({ available: 9n * AWARD, paid: 0n });
  expect(await propose(1n)).toEqual(refusal('award.nothingToRecover'));
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('revoked while its order is on its way, the order is void with it, and nobody can sign it any more', async () => {
  const { grant, fund, payoutId } = await anApprovedCall();
  await aRevocation(grant.id, '取消资格');
  expect(await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).toMatchObject({ state: 'rejected' });
  expect(await balancesOf(fund.id)).toMatchObject({ available: 9n * AWARD, committed: AWARD });
  const other = aStaffActor('finance');
  expect(await signPayout(other, 'approve', payoutId, await aProof(other))).toEqual(
    refusal('award.outOfStep'),
  );
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('shows where the money stands by year and call, what came back, and what waits for whom how long', async () => {
  const { fund, call, cashier, payoutId } = await aPaidCall();
  const everything = { year: null, callId: null };
  const before = must(await fundDashboard(cashier, fund.id, everything));
  expect(before.figures).toMatchObject({ appropriated: (10n * AWARD).toString(), returned: '0' });
  expect(before.time).toMatchObject({ payments: 1 });
  expect(before.waits).toEqual([{ step: 'granted', count: 1, oldest: 0, median: 0 }]);
  await aReturn(payoutId, AWARD);
  const after = must(await fundDashboard(cashier, fund.id, everything));
  expect(after.figures.returned).toBe(AWARD.toString());
  expect(after.waits).toEqual([{ step: 'granted', count: 2, oldest: 0, median: 0 }]);
  const kept = await balancesOf(fund.id);
  for (const kind of ['available', 'held', 'committed', 'paid'] as const) {
    expect(after.figures[kind]).toBe(kept[kind].toString());
    expect(after.days[0]?.[kind]).toBe(kept[kind].toString());
  }
  expect(after.byCall).toMatchObject([{ key: call.id, committed: (2n * AWARD).toString(), capFen: null }]);
  expect(after.byYear.map((row) => row.key)).toEqual(after.years.map(String));
  const elsewhere = must(await fundDashboard(cashier, fund.id, { year: 2001, callId: null }));
  expect(elsewhere.figures).toMatchObject({ committed: '0', appropriated: '0' });
  expect(elsewhere.waits).toEqual([]);
  expect(await fundDashboard(aStaffActor('secretary'), fund.id, everything)).toEqual(refusal('forbidden'));
});

it('exports the same figures as a workbook', async () => {
  const { fund, cashier, call } = await aPaidCall();
  const t = await translator('zh-CN');
  const bytes = must(
    await fundWorkbook(cashier, fund.id, { year: null, callId: call.id }, { t, language: 'zh-CN' }),
  );
  const sheets = await readWorkbook(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '按年度',
    '按榜单',
    '待办与时长',
    '名单公布到拨付',
    '每日余额',
  ]);
  const [heads, row] = sheets.find(({ sheet }) => sheet === '按榜单')?.data ?? [];
  expect(row?.[heads?.indexOf('已拨付') ?? -1]).toBe(100_000);
  const forbidden = await fundWorkbook(
    aStaffActor('secretary'),
    fund.id,
    { year: null, callId: null },
    { t, language: 'zh-CN' },
  );
  expect(forbidden).toEqual(refusal('forbidden'));
});
