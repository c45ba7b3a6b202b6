import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { as, confirm } from '#e2e/people.ts';

const number = '4402239009022123456';

/** The winner sees its award without having applied, and confirms its account; another name is refused. */
export async function confirmAccount(winner: Page, unit: string): Promise<void> {
  await winner.goto('/grants');
  await expectAccessible(winner);
  await winner.locator('main a[href^="/grants/"]').first().click();
  await expect(winner.getByText('壹拾万元整').first()).toBeVisible();
  const fill = async (name: string) => {
    await winner.locator('input[name=accountName]').fill(name);
    await winner.locator('input[name=bankName]').fill('中国工商银行成都高新支行');
    await winner.locator('input[name=number]').fill(number);
    await winner.locator('input[name=numberAgain]').fill(number);
    await winner.getByRole('button', { name: /确认账户/ }).click();
  };
  await fill('别的单位');
  await expect(winner.getByText(/账户名称必须与单位登记名称完全一致|账户名称须为/).first()).toBeVisible();
  await fill(unit);
  await expect(winner.getByText('账户已确认，等待财务拨付。')).toBeVisible();
  await expect(winner.locator('main')).not.toContainText(number);
  await expectAccessible(winner);
}

/** A payment file is made of every confirmed account, kept as it was made, with the whole numbers in it. */
async function makePaymentFile(finance: Page): Promise<void> {
  await finance.goto('/finance/files');
  await expectAccessible(finance);
  await finance.getByRole('button', { name: '生成付款文件' }).click();
  const link = finance.getByRole('link', { name: /XML/ }).first();
  await expect(link).toBeVisible();
  await expectAccessible(finance);
  const file = await finance.request.get((await link.getAttribute('href')) ?? '');
  expect(await file.text()).toContain(number);
  const again = await finance.request.get((await link.getAttribute('href')) ?? '');
  expect(await again.text()).toBe(await file.text());
}

/** One of finance prepares the payment and cannot approve it; another one does. */
export async function pay(browser: Browser, unit: string): Promise<void> {
  const first = await as(browser, 'finance1@example.com');
  await makePaymentFile(first);
  await openPayable(first, unit);
  await expectAccessible(first);
  await first.locator('input[name=bankReference]').fill('E2E-2026-0001');
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  await first.locator('input[name=paidOn]').fill(today);
  await first.getByRole('button', { name: '登记拨付' }).click();
  await expect(first.getByText('该笔拨付由您登记，须由另一名财务人员复核。')).toBeVisible();
  const second = await as(browser, 'finance2@example.com');
  await openPayable(second, unit);
  await confirm(second, '复核通过', { acknowledge: true });
  await expect(second.getByText('已拨付').first()).toBeVisible();
  await second.goto('/fund');
  await expectAccessible(second);
  await expect(second.getByText('¥100,000.00').first()).toBeVisible();
}

async function openPayable(page: Page, unit: string): Promise<void> {
  await page.goto('/finance');
  await expectAccessible(page);
  const row = page.locator('main tr, main li').filter({ hasText: unit });
  await row.locator('a[href^="/finance/grants/"]').first().click();
}
