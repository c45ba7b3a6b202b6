import { type Browser, expect, type Page } from '@playwright/test';
import { completeCreditCode } from '#app/competition/provider/credit-code.ts';
import { expectAccessible } from '#e2e/accessible.ts';
import { pdf, upload } from '#e2e/files.ts';
import { linkMailedTo } from '#e2e/mail.ts';
import { as, confirm } from '#e2e/people.ts';

export const newcomer = { name: '田新来', email: 'newcomer@example.com', password: 'quiet-lanterns-72' };

/** Signs up as a stranger does: form, mail, link. @returns the window, signed in */
export async function signUp(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
  await page.goto('/sign-up');
  await expectAccessible(page);
  await page.locator('input[name=name]').fill(newcomer.name);
  await page.locator('input[name=email]').fill(newcomer.email);
  await page.locator('input[name=password]').fill('short');
  await page.locator('main form button').click();
  await expect(page.locator('input[name=email]')).toHaveValue(newcomer.email);
  await page.locator('input[name=password]').fill(newcomer.password);
  await page.locator('main form button').click();
  await expect(page.getByText(newcomer.email)).toBeVisible();
  const link = await linkMailedTo(page, newcomer.email, '/verify-email');
  await page.goto(link);
  await expectAccessible(page);
  await page.locator('input[name=password]').first().fill('not-that-one-1');
  await page.getByRole('button', { name: '完成注册' }).first().click();
  await expect(page.getByText('不是这次注册时设置的密码').first()).toBeVisible();
  await page.locator('input[name=password]').first().fill(newcomer.password);
  await page.getByRole('button', { name: '完成注册' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('注册完成');
  await expectAccessible(page);
  return page;
}

/** Registers a unit with its licence and asks to be verified. @returns the address of its page */
export async function registerUnit(
  page: Page,
  { code17, name }: { code17: string; name: string },
): Promise<string> {
  await page.goto('/provider/new');
  await expectAccessible(page);
  const fields = {
    creditCode: completeCreditCode(code17),
    name,
    legalRepresentative: '方正',
    contactName: '方正',
    contactPhone: '13800001234',
  };
  for (const [field, value] of Object.entries(fields)) await page.locator(`input[name=${field}]`).fill(value);
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/provider\/[0-9a-f-]{36}$/);
  await expectAccessible(page);
  await upload(page, '证照', await pdf(`${name}-营业执照.pdf`));
  await page.getByRole('button', { name: '申请核验' }).click();
  await expect(page.getByText('核验中').first()).toBeVisible();
  return page.url();
}

/** The secretary compares every waiting unit with its licence, and verifies all but those named. */
export async function verifyUnits(browser: Browser, names: string[]): Promise<void> {
  const secretary = await as(browser, 'secretary1@example.com');
  for (const name of names) {
    await secretary.goto('/providers');
    await secretary.getByRole('link', { name }).click();
    await expect(secretary.getByRole('heading', { level: 1 })).toHaveText(name);
    await expectAccessible(secretary);
    await confirm(secretary, '核验通过');
    await secretary.waitForURL('**/providers');
  }
}
