import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { anOwner } from '#app/competition/announcement/builders.testing.ts';
import { aProviderRow } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { anAwardedCall, aRevocation } from '#app/competition/payment/builders.testing.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';
import { issuePapers } from '../documents/issue.server.ts';
import { draftSchema } from './outcomes.ts';
import { listFollowUps, readFollowUp } from './read.server.ts';
import { remindOfFollowUps } from './remind.server.ts';
import { saveFollowUp } from './save.server.ts';
import { submitFollowUp } from './submit.server.ts';
import { dueOn, shifted } from './terms.ts';
import { followUpsWorkbook } from './workbook.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const today = toShanghaiDate(new Date());
const at = (day: string) => new Date(`${day}T08:30:00+08:00`);
const outcomes = draftSchema.parse({
  deployments: '12',
  users: '34000',
  revenueYuan: '1200000.50',
  cities: '成都、重庆，西安',
  progress: '已在十二个社区稳定运行，独居老人走失事件全部在十分钟内找回，下一步推广到全区。',
});

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

/** An award whose first report is due in so many days; days can be negative. */
async function anAwardDueIn(days: number) {
  const call = await anAwardedCall();
  const [first] = await db.followUp.findMany({
    where: { grantId: call.grant.id },
    orderBy: { months: 'asc' },
  });
  const id = first?.id ?? '';
  await db.followUp.update({ where: { id }, data: { dueOn: shifted(today, days) } });
  return { ...call, followUpId: id };
}
const mailsOf = (followUpId: string) => db.$queryRaw<unknown[]>`
  SELECT 1 FROM pgboss.job WHERE data->>'name' = 'mail.send' AND data->'data'->>'text' LIKE ${`%/follow-ups/${followUpId}%`}`;

it('is owed six and twelve months after the final list, opened once however often', async () => {
  const { grant } = await anAwardedCall();
  await Promise.all([1, 2].map(() => issuePapers(grant.finalListId)));
  const rows = await db.followUp.findMany({ where: { grantId: grant.id }, orderBy: { months: 'asc' } });
  expect(rows.map((row) => [row.months, row.dueOn])).toEqual([
    [6, dueOn(today, 6)],
    [12, dueOn(today, 12)],
  ]);
});

describe('reminders', () => {
  it('go out once before it is due and once when it is late, from however many servers', async () => {
    const { followUpId } = await anAwardDueIn(10);
    await Promise.all([1, 2, 3].map(() => remindOfFollowUps(at(today))));
    expect(await mailsOf(followUpId)).toHaveLength(1);
    await Promise.all([1, 2].map(() => remindOfFollowUps(at(shifted(today, 11)))));
    expect(await mailsOf(followUpId)).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => remindOfFollowUps(at(shifted(today, 13)))));
    await remindOfFollowUps(at(shifted(today, 40)));
    expect(await mailsOf(followUpId)).toHaveLength(2);
  });

  it('do not go out for what was submitted, nor for an award that was revoked', async () => {
    const done = await anAwardDueIn(5);
    must(await submitFollowUp(done.owner, done.followUpId, { fields: outcomes, version: 0, reason: '' }));
    const gone = await anAwardDueIn(5);
    await aRevocation(gone.grant.id, '材料虚假');
    await remindOfFollowUps(at(today));
    await remindOfFollowUps(at(shifted(today, 30)));
    expect(await mailsOf(done.followUpId)).toHaveLength(0);
    expect(await mailsOf(gone.followUpId)).toHaveLength(0);
    const list = must(await listFollowUps(aStaffActor('organiser'), 'all'));
    expect(list.reports.map(({ id }) => id)).not.toContain(gone.followUpId);
    expect(await saveFollowUp(gone.owner, gone.followUpId, 0, outcomes)).toEqual(refusal('followUp.revoked'));
  });
});

describe('a report', () => {
  it('keeps a draft and refuses the save that came second, with what there is', async () => {
    const { owner, followUpId } = await anAwardDueIn(5);
    const written = ['甲的进展', '乙的进展'].map((progress) => ({ ...outcomes, progress }));
    const told = await Promise.all(written.map((draft) => saveFollowUp(owner, followUpId, 0, draft)));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(told).toContainEqual(refusal('followUp.stale'));
    const draft = written[told.findIndex(({ ok }) => ok)];
    expect(must(await readFollowUp(owner, followUpId))).toMatchObject({ draft, draftRevision: 1 });
  });

  it('saved twice because the first answer was lost is saved once', async () => {
    const { owner, followUpId } = await anAwardDueIn(5);
    const [first, again] = await Promise.all([1, 2].map(() => saveFollowUp(owner, followUpId, 0, outcomes)));
    expect(again).toEqual(first);
    expect(must(await readFollowUp(owner, followUpId))).toMatchObject({ draft: outcomes, draftRevision: 1 });
  });

  it('is submitted once however many press at once, and amended with a reason as a further version', async () => {
    const { owner, followUpId } = await anAwardDueIn(-1);
    expect(must(await readFollowUp(owner, followUpId)).state).toBe('overdue');
    const first = { fields: outcomes, version: 0, reason: '' };
    const told = await Promise.all([1, 2, 3].map(() => submitFollowUp(owner, followUpId, first)));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    expect(told).toContainEqual(refusal('followUp.submittedMeanwhile'));
    const more = { fields: { ...outcomes, users: '36000' }, version: 1, reason: '' };
    expect(await submitFollowUp(owner, followUpId, more)).toEqual(refusal('followUp.reasonMissing'));
    expect(must(await submitFollowUp(owner, followUpId, { ...more, reason: '补充九月数据' }))).toBe(2);
    const page = must(await readFollowUp(owner, followUpId));
    expect(page.versions.map(({ number, reason, fields }) => [number, reason, fields.users])).toEqual([
      [2, '补充九月数据', '36000'],
      [1, '', '34000'],
    ]);
    expect(page.versions[0]?.fields.revenueYuan).toBe('1200000.50');
    const entries = await db.auditEntry.findMany({
      where: { subjectId: followUpId },
      orderBy: { seq: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual(['followUp.submit', 'followUp.amend']);
  });

  it('says beside each field what is wrong, and is not written long before it is due', async () => {
    const { owner, followUpId } = await anAwardDueIn(5);
    const wrong = { ...outcomes, users: '三万', revenueYuan: '1.234', progress: '好' };
    expect(await submitFollowUp(owner, followUpId, { fields: wrong, version: 0, reason: '' })).toMatchObject({
      ok: false,
      refusal: {
        fields: {
          users: ['followUp:errors.count'],
          revenueYuan: ['followUp:errors.money'],
          progress: ['followUp:errors.progress'],
        },
      },
    });
    const early = await anAwardDueIn(61);
    const told = await submitFollowUp(early.owner, early.followUpId, {
      fields: outcomes,
      version: 0,
      reason: '',
    });
    expect(told).toEqual(refusal('followUp.early'));
  });

  it('is the unit’s to write and staff’s to read: not another unit’s, not the organiser’s to change', async () => {
    const { followUpId } = await anAwardDueIn(5);
    const another = await anOwner((await aProviderRow()).id);
    expect(await readFollowUp(another, followUpId)).toEqual(refusal('notFound'));
    for (const actor of [
      another,
      aStaffActor('organiser'),
      aStaffActor('supervisor'),
      aStaffActor('finance'),
    ]) {
      expect(await saveFollowUp(actor, followUpId, 0, outcomes)).toEqual(refusal('notFound'));
      const told = await submitFollowUp(actor, followUpId, { fields: outcomes, version: 0, reason: '' });
      expect(told).toEqual(refusal('notFound'));
    }
    for (const role of ['organiser', 'finance', 'supervisor'] as const)
      expect((await readFollowUp(aStaffActor(role), followUpId)).ok).toBe(true);
    for (const actor of [another, aStaffActor('secretary'), aStaffActor('auditor')])
      expect(await listFollowUps(actor, 'all')).toEqual(refusal('forbidden'));
  });

  it('never changes once it is submitted, from SQL either', async () => {
    const { owner, followUpId } = await anAwardDueIn(5);
    must(await submitFollowUp(owner, followUpId, { fields: outcomes, version: 0, reason: '' }));
    const attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await attacker.connect();
    const attack = (sql: string) => attacker.query(sql, [followUpId]);
    try {
      await expect(
        attack(`UPDATE "FollowUpVersion" SET content = '{}' WHERE "followUpId" = $1`),
      ).rejects.toThrow(/never changes/);
      await expect(attack(`DELETE FROM "FollowUpVersion" WHERE "followUpId" = $1`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(
        attack(
          `INSERT INTO "FollowUpVersion" (id, "followUpId", number, content, reason, "submittedById") VALUES ('x', $1, 3, '{}', 'r', 'a')`,
        ),
      ).rejects.toThrow(/follow one another/);
      await expect(
        attack(
          `INSERT INTO "FollowUpVersion" (id, "followUpId", number, content, "submittedById") VALUES ('x', $1, 2, '{}', 'a')`,
        ),
      ).rejects.toThrow(/follow_up_amended/);
    } finally {
      await attacker.end();
    }
  });
});

it('is summed from the newest report of each award, and exported as a workbook', async () => {
  const organiser = aStaffActor('organiser');
  const before = must(await listFollowUps(organiser, 'all')).totals;
  const { owner, followUpId, grant } = await anAwardDueIn(-1);
  must(await submitFollowUp(owner, followUpId, { fields: outcomes, version: 0, reason: '' }));
  const second = await db.followUp.findFirstOrThrow({ where: { grantId: grant.id, months: 12 } });
  await db.followUp.update({ where: { id: second.id }, data: { dueOn: today } });
  const later = { ...outcomes, deployments: '20', revenueYuan: '2000000' };
  must(await submitFollowUp(owner, second.id, { fields: later, version: 0, reason: '' }));
  const { totals, counts, reports } = must(await listFollowUps(organiser, 'submitted'));
  expect(totals.awards).toBe(before.awards + 1);
  expect(totals.figures.deployments).toBe(before.figures.deployments + 20);
  expect(BigInt(totals.revenueFen)).toBe(BigInt(before.revenueFen) + 200_000_000n);
  expect(totals.cities).toBe(3);
  expect(reports).toHaveLength(counts.submitted);
  const bytes = must(await followUpsWorkbook(organiser, await translator('zh-CN')));
  const [sheet] = await readWorkbook(bytes);
  expect(sheet?.data).toHaveLength(counts.all + 1);
  expect(sheet?.data.flat()).toContain(2_000_000);
  expect(await followUpsWorkbook(owner, await translator('en'))).toEqual(refusal('forbidden'));
});
