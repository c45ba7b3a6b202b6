import { createOTP } from '@better-auth/utils/otp';
import { type Browser, expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD, demoSecondFactor } from '#prisma/seed/accounts.ts';

/** Signs in on the sign-in page, as a person does. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** A window of its own for one person. */
export async function as(browser: Browser, email: string, password = DEMO_PASSWORD): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await signIn(page, email, password);
  return page;
}

/** The code that the authenticator of a demonstration account shows now. */
export const codeOf = (id: string): Promise<string> => createOTP(demoSecondFactor(id)).totp();

/** All that was typed on this page has been saved: the page says when. */
export async function expectSaved(page: Page): Promise<void> {
  const state = page.getByRole('status').filter({ hasText: /已保存\s*\d{4}/ });
  await expect(state).toBeVisible({ timeout: 20_000 });
}

/** Presses a button that asks to confirm, fills what it asks, and confirms in the dialog. */
export async function confirm(
  page: Page,
  button: string | RegExp,
  { reason, acknowledge = false }: { reason?: string; acknowledge?: boolean } = {},
): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog).toBeVisible();
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  if (acknowledge) await dialog.getByRole('checkbox').check();
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await dialog.locator('button[type=submit]').click();
  await answered;
  await expect(dialog).toBeHidden();
}
