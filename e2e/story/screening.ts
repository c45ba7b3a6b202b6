import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { as, confirm } from '#e2e/people.ts';

async function open(page: Page, title: string): Promise<void> {
  await page.goto('/screening');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function fillChecklist(page: Page): Promise<void> {
  for (const choice of await page.getByRole('radio', { name: '符合', exact: true }).all())
    await choice.check();
  await page.getByRole('button', { name: '保存清单' }).click();
  await expect(page.getByText('清单已保存。')).toBeVisible();
}

/** The secretary's window on the queue. */
export async function secretary(browser: Browser, who = 'secretary1@example.com'): Promise<Page> {
  const page = await as(browser, who);
  await page.goto('/screening');
  await expectAccessible(page);
  return page;
}

/** Examines an entry and accepts it; accepting before the checklist is complete is not offered. */
export async function accept(page: Page, title: string): Promise<void> {
  await open(page, title);
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: '受理', exact: true })).toBeDisabled();
  await fillChecklist(page);
  await confirm(page, /^受理$/);
  await page.waitForURL(/\/screening\?decided=/);
}

/** Returns an entry with what must be corrected. */
export async function returnForCorrection(page: Page, title: string, reasons: string): Promise<void> {
  await open(page, title);
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '退回补正' }) });
  await form.locator('textarea').fill(reasons);
  await form.getByRole('button', { name: '退回补正' }).click();
  await page.waitForURL(/\/screening\?decided=/);
}

/** One secretary proposes to turn an entry down and cannot confirm it; another one does. */
export async function refuseByTwo(
  browser: Browser,
  page: Page,
  title: string,
  reasons: string,
): Promise<void> {
  await open(page, title);
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '提出不予受理' }) });
  await form.locator('textarea').fill(reasons);
  await form.getByRole('button', { name: '提出不予受理' }).click();
  await expect(page.getByText('等待另一名秘书复核。')).toBeVisible();
  await expect(page.getByRole('button', { name: '复核：不予受理' })).toHaveCount(0);
  const second = await secretary(browser, 'secretary2@example.com');
  await open(second, title);
  await confirm(second, '复核：不予受理');
  await second.waitForURL(/\/screening\?decided=/);
  await second.context().close();
}
