import { describe, expect, it } from 'vitest';
import { AWARD, aCallInPublicity } from '#app/competition/announcement/builders.testing.ts';
import { proposeWinners } from '#app/competition/announcement/propose-winners.server.ts';
import { publicSelection } from '#app/competition/announcement/public-selection.server.ts';
import { aPublishedCall, aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { readPublicCall } from '#app/competition/call/read-public.server.ts';
import { lockBalances } from '#app/competition/fund/balances.server.ts';
import { anOpenRound } from '#app/competition/panel/builders.testing.ts';
import { recuseMember } from '#app/competition/panel/membership/recuse-member.server.ts';
import { startDraft } from '#app/competition/submission/start-draft.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { refusedByDatabase } from '#app/platform/database/refused-by-database.server.ts';
import { anAwardedCall, aPaidCall, aRevocation } from '../builders.testing.ts';
import { confirmCancellation, proposeCancellation, returnCancellation } from './cancel-call.server.ts';
import { callCancelled } from './tell-cancelled.server.ts';

const organiser = aStaffActor('organiser');
const another = aStaffActor('organiser');

async function cancel(callId: string, reason = '财政资金取消') {
  const cancellationId = must(await proposeCancellation(organiser, { callId, reason }));
  return confirmCancellation(another, { callId, cancellationId });
}

describe('a call that is cancelled', () => {
  it('is cancelled by two organisers; its money is released, and its page says why', async () => {
    const { call, fund, entries, selectionId, proposal } = await aCallInPublicity();
    const callId = call.id;
    const balances = () => transaction((tx) => lockBalances(tx, fund.id));
    expect((await balances()).held).toBe(2n * AWARD);
    const ask = (reason: string) => proposeCancellation(organiser, { callId, reason });
    expect(await ask('')).toMatchObject({ refusal: { code: 'call.reasonMissing' } });
    expect(await proposeCancellation(aStaffActor('secretary'), { callId, reason: '取消' })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    const first = must(await ask('考虑取消'));
    expect(await ask('再次')).toMatchObject({ refusal: { code: 'call.cancelWaits' } });
    must(await returnCancellation(another, { callId, cancellationId: first, reason: '不必取消' }));
    const cancellationId = must(await ask('财政资金取消'));
    expect(await confirmCancellation(organiser, { callId, cancellationId })).toMatchObject({
      refusal: { code: 'call.cancelOwn' },
    });
    must(await confirmCancellation(another, { callId, cancellationId }));
    expect(await balances()).toMatchObject({ held: 0n, available: 10n * AWARD });
    expect((await db.selection.findUniqueOrThrow({ where: { id: selectionId } })).state).toBe('rejected');
    expect(await publicSelection(call.slug)).toMatchObject({ refusal: { code: 'notFound' } });
    const page = must(await readPublicCall(null, call.slug));
    expect([page.phase, page.cancelled?.reason]).toEqual(['cancelled', '财政资金取消']);
    // Every later act is refused with that reason, or by the database.
    expect(await ask('再取消一次')).toMatchObject({
      refusal: { code: 'call.cancelled', params: { reason: '财政资金取消' } },
    });
    expect(await refusedByDatabase(() => proposeWinners(organiser, proposal))).toMatchObject({
      refusal: { code: 'over' },
    });
    await expect(
      db.submission.update({ where: { id: entries[0]?.id ?? '' }, data: { title: '改写' } }),
    ).rejects.toThrow(/was cancelled/);
  });

  it('tells entrants and judges, and takes nothing more from either', async () => {
    const { call, judges, roundId, secretary } = await anOpenRound();
    must(await cancel(call.call.id));
    await callCancelled.handle({ callId: call.call.id }, {} as never);
    const told = await db.$queryRaw<{ to: string }[]>`
      SELECT data->'data'->>'to' AS to FROM pgboss.job WHERE data->'data'->>'text' LIKE ${`%${call.call.slug}%`}`;
    expect(told.map((t) => t.to)).toEqual(expect.arrayContaining(judges.map((j) => j.email)));
    const member = await db.panelMember.findFirstOrThrow({ where: { roundId } });
    expect(
      await refusedByDatabase(() => recuseMember(secretary, { memberId: member.id, reason: '回避' })),
    ).toMatchObject({ refusal: { code: 'over' } });
    const open = await aPublishedCall();
    must(await cancel(open.call.id, '重复发布'));
    const unit = { ...aStaffActor(), providers: [{ id: 'unit', role: 'owner' as const }] };
    expect(
      await startDraft(unit, {
        callId: open.call.id,
        providerId: 'unit',
        trackKey: open.content.tracks[0]?.key ?? '',
        title: '方案',
      }),
    ).toMatchObject({ refusal: { code: 'call.cancelled', params: { reason: '重复发布' } } });
  });

  it('is not cancelled once an award is paid, nor while one stands; revoking them frees it', async () => {
    const paid = await aPaidCall();
    expect(await cancelled(paid.call.id)).toBe('call.cancelPaid');
    const awarded = await anAwardedCall();
    expect(await cancelled(awarded.call.id)).toBe('call.cancelAwarded');
    for (const { id } of await db.grant.findMany({ where: { submission: { callId: awarded.call.id } } }))
      await aRevocation(id, '取消征集');
    must(await cancel(awarded.call.id));
  });

  it('the database cancels nothing by one person', async () => {
    const { call } = await aPublishedCall();
    const set = () => db.call.update({ where: { id: call.id }, data: { state: 'cancelled' } });
    await expect(set()).rejects.toThrow(/cancelled by two people/);
    await db.callCancellation.create({ data: { callId: call.id, reason: '取消', proposedById: 'a' } });
    await expect(
      db.callCancellation.updateMany({
        where: { callId: call.id },
        data: { state: 'confirmed', decidedById: 'a' },
      }),
    ).rejects.toThrow(/another person/);
    await expect(set()).rejects.toThrow(/cancelled by two people/);
  });
});

async function cancelled(callId: string) {
  const outcome = await proposeCancellation(organiser, { callId, reason: '取消' });
  return outcome.ok ? null : outcome.refusal.code;
}
