import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { passDeadline } from '#app/cli/rehearsal/clock.ts';
import { announce, answer, handIn, object, publicise, select } from '#e2e/story/announcement.ts';
import { confirmAccount, pay } from '#e2e/story/award.ts';
import { publishCall } from '#e2e/story/call.ts';
import { complete, draft, refuseBadFile, submit, writeInTwoWindows } from '#e2e/story/entry.ts';
import { acceptInvitation, inviteExpert } from '#e2e/story/expert.ts';
import {
  declareConflict,
  drawPanel,
  isOnPanel,
  rank,
  refuseConflicted,
  scoreAll,
  sign,
} from '#e2e/story/judging.ts';
import { compare } from '#e2e/story/pairwise.ts';
import { registerUnit, signUp, verifyUnits } from '#e2e/story/provider.ts';
import { accept, refuseByTwo, returnForCorrection, secretary } from '#e2e/story/screening.ts';
import { expectAccessible } from './accessible.ts';
import { as, confirm } from './people.ts';
import { expect, test } from './test.ts';

const slug = 'e2e-2026';
let callId = '';

test.describe.configure({ mode: 'serial' });

test('an organiser writes and publishes a call; everyone can read it', async ({ browser, page }) => {
  const organiser = await as(browser, 'organiser1@example.com');
  callId = await publishCall(organiser, slug);
  await page.goto(`/calls/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('端到端');
  await expectAccessible(page);
});

const units = [
  { email: 'provider1@example.com', code17: '91510100MA6E2E001', name: '端到端甲科技有限公司' },
  { email: 'provider2@example.com', code17: '91510100MA6E2E002', name: '端到端乙科技有限公司' },
  { email: 'provider3@example.com', code17: '91510100MA6E2E003', name: '端到端丙科技有限公司' },
];
const late = { email: 'provider4@example.com', code17: '91510100MA6E2E005', name: '端到端戊科技有限公司' };
const unverified = {
  email: 'provider5@example.com',
  code17: '91510100MA6E2E006',
  name: '端到端己科技有限公司',
};
const newUnit = { code17: '91510100MA6E2E004', name: '端到端丁科技有限公司' };
const windows = new Map<string, Page>();
const entries = new Map<string, string>();

test('units sign up, show their licence and are verified', async ({ browser }) => {
  test.setTimeout(600_000);
  const newcomer = await signUp(browser);
  await registerUnit(newcomer, newUnit);
  windows.set(newUnit.name, newcomer);
  for (const unit of units) {
    const page = await as(browser, unit.email);
    await registerUnit(page, unit);
    windows.set(unit.name, page);
  }
  for (const unit of [late, unverified]) {
    const page = await as(browser, unit.email);
    await registerUnit(page, unit);
    windows.set(unit.name, page);
  }
  await verifyUnits(
    browser,
    [newUnit, ...units, late].map((u) => u.name),
  );
});

test('entries are drafted, checked, submitted and receipted', async () => {
  test.setTimeout(600_000);
  for (const [index, { name }] of [newUnit, ...units].entries()) {
    const page = windows.get(name);
    if (!page) throw new Error(`${name} has no window`);
    const entry = await draft(page, slug, titleOf(index), index === 2);
    entries.set(name, entry);
    await page.goto(`${entry}/check`);
    await expect(page.getByRole('button', { name: '提交申报' })).toBeDisabled();
    await complete(page, entry);
    expect(await submit(page, entry)).toMatch(/^E2E-2026-000\d-1-\w$/);
  }
});

const titleOf = (index: number) => `${['甲', '乙', '丙', '丁'][index]}组社区机器人综合方案`;
const windowOf = (name: string): Page => {
  const page = windows.get(name);
  if (!page) throw new Error(`${name} has no window`);
  return page;
};

test('a false file, a stale write, an unverified unit and a late entry are refused; nothing typed is lost', async () => {
  test.setTimeout(600_000);
  const waiting = windowOf(unverified.name);
  const draftOfWaiting = await draft(waiting, slug, '未核验单位的方案');
  await complete(waiting, draftOfWaiting);
  await refuseBadFile(waiting, draftOfWaiting);
  await writeInTwoWindows(waiting, draftOfWaiting);
  await waiting.goto(`${draftOfWaiting}/check`);
  await expect(waiting.getByText('单位尚未通过核验，请先提交核验并等待秘书处理')).toBeVisible();
  await expect(waiting.getByRole('button', { name: '提交申报' })).toBeDisabled();

  const page = windowOf(late.name);
  const entry = await draft(page, slug, '迟到的方案');
  await complete(page, entry);
  await page.goto(`${entry}/check`);
  await passDeadline(slug);
  await page.getByRole('button', { name: '提交申报' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
  await expect(page.getByText(/已过截止时间，不予受理。截止时间为 .+，到达时间为 .+/)).toBeVisible();
  await page.goto('/submissions');
  await expect(page.getByRole('link', { name: '迟到的方案' })).toBeVisible();
});

test('secretaries screen: one is corrected, one is turned down by two, the others are accepted', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const page = await secretary(browser);
  await returnForCorrection(page, titleOf(1), '承诺书缺少法定代表人签字，请补充后重新提交。');
  const correcting = windowOf(units[0]?.name ?? '');
  const entry = entries.get(units[0]?.name ?? '') ?? '';
  await correcting.goto(entry);
  await expect(correcting.getByText('承诺书缺少法定代表人签字')).toBeVisible();
  expect(await submit(correcting, entry)).toMatch(/-2-\w$/);
  await refuseByTwo(browser, page, titleOf(3), '申报主体不符合征集公告的要求。');
  for (const index of [0, 1, 2]) await accept(page, titleOf(index));
});

const judges = ['许鉴秋', '曹持衡', '彭若水', '董守拙', '袁明理', '邓秉公', '萧怀远'].map((name, i) => ({
  name,
  email: `judge${i + 1}@example.com`,
}));
const drawn = new Map<string, Page>();

test('experts join by invitation, a panel is drawn, its members sign', async ({ browser }) => {
  test.setTimeout(600_000);
  const page = await secretary(browser);
  for (const judge of judges) await inviteExpert(page, judge);
  for (const judge of judges) windows.set(judge.name, await acceptInvitation(browser, judge));
  await drawPanel(page, callId);
  for (const { name } of judges) if (await isOnPanel(windowOf(name))) drawn.set(name, windowOf(name));
  expect(drawn.size).toBe(5);
  const [conflicted] = drawn.values();
  if (conflicted) await declareConflict(conflicted, units[1]?.name ?? '');
  for (const [name, judge] of drawn) await sign(judge, name);
  await page.goto(`/organise/calls/${callId}/panel`);
  await confirm(page, '开启评审');
});

test('five judges score three solutions beside their documents and lock the sheets; the ranking comes out', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const quality = { [titleOf(0)]: 88, [titleOf(1)]: 80, [titleOf(2)]: 64 };
  const [conflicted, ...others] = drawn.values();
  if (!conflicted) throw new Error('no panel');
  const seen = [];
  for (const [i, judge] of others.entries()) seen.push(await scoreAll(judge, quality, i === 0));
  for (const list of seen) expect(list.map((s) => s.title).sort()).toEqual(Object.keys(quality).sort());
  await refuseConflicted(conflicted, titleOf(2), seen[0] ?? []);
  expect(await scoreAll(conflicted, quality)).toHaveLength(2);
  const page = await secretary(browser);
  await compare(page, callId, others.slice(0, 2));
  await rank(page, callId);
});

test('winners are proposed by one and approved by another, made public, objected to, and announced once', async ({
  browser,
  page,
}) => {
  test.setTimeout(600_000);
  const organiser = await select(browser, callId);
  await publicise(organiser, page, slug);
  await object(page, slug, titleOf(0));
  await handIn(page);
  await answer(organiser, callId);
  await announce(organiser, callId, slug);
  await page.goto(`/calls/${slug}/results`);
  await expect(page.getByText(titleOf(0)).first()).toBeVisible();
  await expect(page.getByText(titleOf(2))).toHaveCount(0);
  await expectAccessible(page);
});

test('the winner confirms its account without having applied, three of finance sign, the bank pays, the ledger shows it', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  await confirmAccount(windowOf(newUnit.name), newUnit.name);
  await pay(browser, newUnit.name);
});

test('what always holds, holds over every row of the story', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'cli', '--', 'invariants']);
  const checks = JSON.parse(stdout) as { promise: string; broken: number }[];
  expect(checks.filter((check) => check.broken > 0)).toEqual([]);
  expect(checks.length).toBeGreaterThan(8);
});
