import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { pdf, upload, zip } from '#e2e/files.ts';
import { confirm } from '#e2e/people.ts';

/** Drafts an entry with files and checks it; says what is missing first. @returns the address of the entry */
export async function draft(page: Page, slug: string, title: string): Promise<string> {
  await page.goto(`/submissions/new?call=${slug}`);
  await expectAccessible(page);
  await page.locator('input[name=title]').fill(title);
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/submissions\/[0-9a-f-]{36}\/edit/);
  await expectAccessible(page);
  await page.locator('textarea[name=summary]').fill('一套平台同时管理配送、巡检与助老三类机器人。');
  const text =
    `${title}：针对社区末端服务人手不足的问题，以楼栋为单位建立通行预约机制，机器人在高峰自动避让居民，平峰完成配送与巡查；`.repeat(
      2,
    );
  for (const section of await page.locator('textarea[name^="section."]').all()) await section.fill(text);
  await page.locator('input[name="field.budget"]').fill('380');
  await page.locator('input[name="field.pilotSite"]').fill('中和街道');
  await page.locator('input[name="field.startDate"]').fill('2027-03-01');
  await expect(page.getByText(/已保存/).first()).toBeVisible({ timeout: 10_000 });
  await page.reload();
  await expect(page.locator('input[name="field.pilotSite"]')).toHaveValue('中和街道');
  await upload(page, '申报书', await pdf(`${title}-申报书.pdf`, 600));
  return page.url().replace(/\/edit.*/, '');
}

/** Completes the draft: the letter of commitment, rights, the declaration. */
export async function complete(page: Page, entry: string): Promise<void> {
  await page.goto(`${entry}/edit`);
  await upload(page, '承诺书', await pdf('承诺书.pdf'));
  await upload(page, '知识产权证明', zip('知识产权证明.zip'));
  await page.locator('input[name=declared]').check();
  await expect(page.getByText(/已保存/).first()).toBeVisible();
}

/** Checks and submits. @returns the receipt's number */
export async function submit(page: Page, entry: string): Promise<string> {
  await page.goto(`${entry}/edit`);
  await page.getByRole('button', { name: '检查并提交' }).click();
  await page.waitForURL('**/check');
  await expectAccessible(page);
  await confirm(page, '提交申报');
  await page.waitForURL(/\/receipt\//);
  await expectAccessible(page);
  return (await page.locator('main strong').first().textContent()) ?? '';
}
