import { beforeAll, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import {
  anApprovedCall,
  anApprovedOrder,
  anAwardedCall,
  aPaidCall,
  payByHand,
} from '#app/competition/award/builders.testing.ts';
import { confirmAccount } from '#app/competition/award/confirm-account.server.ts';
import { fundDashboard } from '#app/competition/award/dashboard/fund-dashboard.server.ts';
import { fundWorkbook } from '#app/competition/award/dashboard/fund-workbook.server.ts';
import { signPayout } from '#app/competition/award/decide-payout.server.ts';
import { verifyCertificate } from '#app/competition/award/documents/verify.server.ts';
import { preparePayout } from '#app/competition/award/payout.server.ts';
import { readGrant } from '#app/competition/award/read-grants.server.ts';
import { returnPayout } from '#app/competition/award/return-payout.server.ts';
import { recoverGrant, revokeGrant } from '#app/competition/award/revoke-grant.server.ts';
import { aProof } from '#app/competition/award/second-factor.testing.ts';
import { verifyLedger } from '#app/competition/award/verify-ledger.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const organiser = aStaffActor('organiser');

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

it('a payment that came back is owed again, once however often it is told, and is paid once more by three people', async () => {
  const { grant, fund, owner, account, people, cashier, payoutId } = await aPaidCall();
  expect(await returnPayout(organiser, payoutId, '户名不符')).toEqual(refusal('forbidden'));
  expect(await returnPayout(cashier, payoutId, ' ')).toEqual(refusal('award.reasonMissing'));
  const told = await Promise.all([1, 2, 3].map(() => returnPayout(cashier, payoutId, '户名不符 R2001')));
  expect(told.filter((o) => o.ok)).toHaveLength(1);
  expect(await balancesOf(fund.id)).toMatchObject({ committed: 2n * AWARD, paid: 0n });

  const prepare = async () => preparePayout(cashier, grant.id, await aProof(cashier));
  expect(await prepare()).toEqual(refusal('award.notPayable'));
  must(await confirmAccount(owner, grant.id, account));
  await payByHand(people, await anApprovedOrder(people, grant.id), 'B1002');
  expect(await balancesOf(fund.id)).toMatchObject({ committed: AWARD, paid: AWARD });
  expect(await prepare()).toEqual(refusal('award.notPayable'));
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('an award revoked before it is paid frees its money, and nothing can be paid for it', async () => {
  const { grant, fund, owner, account } = await anAwardedCall();
  const { certificate } = must(await readGrant(owner, grant.id));
  expect(await revokeGrant(aStaffActor('finance'), grant.id, '材料虚假')).toEqual(refusal('forbidden'));
  expect(await revokeGrant(organiser, grant.id, '')).toEqual(refusal('award.reasonMissing'));
  must(await revokeGrant(organiser, grant.id, '材料虚假，见核查报告'));
  expect(await revokeGrant(organiser, grant.id, '材料虚假')).toEqual(refusal('award.alreadyRevoked'));
  expect(await balancesOf(fund.id)).toMatchObject({ available: 9n * AWARD, committed: AWARD });
  expect(await confirmAccount(owner, grant.id, account)).toEqual(refusal('award.accountFixed'));
  expect(await recoverGrant(aStaffActor('finance'), grant.id, 'B3001')).toEqual(
    refusal('award.nothingToRecover'),
  );
  expect(must(await readGrant(owner, grant.id)).certificate).toBeNull();
  expect(await verifyCertificate(certificate?.code ?? '')).toMatchObject({ standing: 'revoked' });
  const [entry] = await db.auditEntry.findMany({ where: { action: 'award.revoke', subjectId: grant.id } });
  expect(entry?.details).toMatchObject({ reason: '材料虚假，见核查报告' });
});

it('an award revoked after it was paid stays paid until the money is back, which counts once', async () => {
  const { grant, fund, cashier, payoutId } = await aPaidCall();
  must(await revokeGrant(organiser, grant.id, '取消资格'));
  expect(await balancesOf(fund.id)).toMatchObject({ available: 8n * AWARD, paid: AWARD });
  expect(await returnPayout(cashier, payoutId, '退汇')).toEqual(refusal('award.notPaid'));
  const told = await Promise.all([1, 2].map(() => recoverGrant(cashier, grant.id, 'B3001')));
  expect(told.filter((o) => o.ok)).toHaveLength(1);
  expect(await balancesOf(fund.id)).toMatchObject({ available: 9n * AWARD, paid: 0n });
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('revoked while its order is on its way, the order is void with it, and nobody can sign it any more', async () => {
  const { grant, fund, payoutId } = await anApprovedCall();
  must(await revokeGrant(organiser, grant.id, '取消资格'));
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
  must(await returnPayout(cashier, payoutId, '户名不符'));
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
