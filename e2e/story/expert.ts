import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { linkMailedTo } from '#e2e/mail.ts';
import { as } from '#e2e/people.ts';

interface Expert {
  name: string;
  email: string;
}

/** The secretary invites an expert by mail. */
export async function inviteExpert(secretary: Page, { name, email }: Expert): Promise<void> {
  await secretary.goto('/experts/new');
  await expectAccessible(secretary);
  await secretary.locator('input[name=name]').fill(name);
  await secretary.locator('input[name=email]').fill(email);
  await secretary.locator('input[name=unitName]').fill(`${name}所在大学`);
  await secretary.getByRole('checkbox', { name: '机器人社区' }).check();
  await secretary.getByRole('button', { name: '发送邀请' }).click();
  await secretary.waitForURL('**/experts');
  await expect(secretary.getByRole('link', { name })).toBeVisible();
}

/** The expert follows the mailed link and accepts. @returns the expert's window */
export async function acceptInvitation(browser: Browser, { email }: Expert): Promise<Page> {
  const page = await as(browser, email);
  await page.goto(await linkMailedTo(page, email, '/expert-invitations/'));
  await expectAccessible(page);
  await page.getByRole('button', { name: '接受邀请' }).click();
  await page.waitForURL('**/judging');
  return page;
}
