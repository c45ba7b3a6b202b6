import { expect, type Page, test } from '@playwright/test';
import { publishCall } from '#e2e/story/call.ts';
import { complete, draft, submit } from '#e2e/story/entry.ts';
import { registerUnit, signUp, verifyUnits } from '#e2e/story/provider.ts';
import { expectAccessible } from './accessible.ts';
import { as } from './people.ts';

const slug = 'e2e-2026';

test.describe.configure({ mode: 'serial' });

test('an organiser writes and publishes a call; everyone can read it', async ({ browser, page }) => {
  const organiser = await as(browser, 'organiser1@example.com');
  await publishCall(organiser, slug);
  await page.goto(`/calls/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('端到端');
  await expectAccessible(page);
});

const units = [
  { email: 'provider1@example.com', code17: '91510100MA6E2E001', name: '端到端甲科技有限公司' },
  { email: 'provider2@example.com', code17: '91510100MA6E2E002', name: '端到端乙科技有限公司' },
  { email: 'provider3@example.com', code17: '91510100MA6E2E003', name: '端到端丙科技有限公司' },
];
const newUnit = { code17: '91510100MA6E2E004', name: '端到端丁科技有限公司' };
const windows = new Map<string, Page>();
const entries = new Map<string, string>();

test('units sign up, show their licence and are verified', async ({ browser }) => {
  test.setTimeout(180_000);
  const newcomer = await signUp(browser);
  await registerUnit(newcomer, newUnit);
  windows.set(newUnit.name, newcomer);
  for (const unit of units) {
    const page = await as(browser, unit.email);
    await registerUnit(page, unit);
    windows.set(unit.name, page);
  }
  await verifyUnits(
    browser,
    [newUnit, ...units].map((u) => u.name),
  );
});

test('entries are drafted, checked, submitted and receipted', async () => {
  test.setTimeout(240_000);
  for (const [index, { name }] of [newUnit, ...units].entries()) {
    const page = windows.get(name);
    if (!page) throw new Error(`${name} has no window`);
    const entry = await draft(page, slug, `${['甲', '乙', '丙', '丁'][index]}组社区机器人综合方案`);
    entries.set(name, entry);
    await page.goto(`${entry}/check`);
    await expect(page.getByRole('button', { name: '提交申报' })).toBeDisabled();
    await complete(page, entry);
    expect(await submit(page, entry)).toMatch(/^E2E-2026-000\d-1-\w$/);
  }
});
