import type { Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { confirm, expectSaved } from '#e2e/people.ts';

/** A date and time in Shanghai, as the browser's control takes it. */
function shanghai(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** Writes a call in the editor, previews and publishes it. One track, so that five judges score everything. */
export async function publishCall(page: Page, slug: string): Promise<string> {
  await page.goto('/organise');
  await expectAccessible(page);
  await page.goto('/organise/calls/new');
  await page.locator('input[name=title]').fill('端到端“英雄帖”');
  await page.locator('input[name=slug]').fill(slug);
  await page.locator('main form button:not([type=button])').last().click();
  await page.waitForURL(/\/organise\/calls\/[\w-]+\/edit/);
  const callId = page.url().split('/')[5] ?? '';
  await expectAccessible(page);

  await page.goto(`/organise/calls/${callId}/edit?part=tracks`);
  for (const track of ['智慧交通', '智慧应急', '智慧医疗'])
    await page.getByRole('button', { name: `删除：${track}` }).click();
  await page.getByLabel('名额').fill('2');
  await page.getByRole('link', { name: '时间与条件' }).click();
  const dates = page.locator('input[type=datetime-local]');
  await dates.nth(0).fill(shanghai(-1));
  await dates.nth(1).fill(shanghai(40));
  await dates.nth(2).fill(shanghai(60));
  await expectSaved(page);

  await page.goto(`/organise/calls/${callId}/preview`);
  await expectAccessible(page);
  await confirm(page, /^发布/);
  await page.waitForURL(`**/organise/calls/${callId}`);
  await expectAccessible(page);
  return callId;
}
