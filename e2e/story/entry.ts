import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { docx, onDisk, pdf, picture, upload, zip } from '#e2e/files.ts';
import { confirm, expectSaved } from '#e2e/people.ts';

/**
 * Drafts an entry with files and checks it; says what is missing first.
 * @param word with its proposal as a Word document
 * @returns the address of the entry
 */
export async function draft(page: Page, slug: string, title: string, word = false): Promise<string> {
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
  await expectSaved(page);
  await page.reload();
  await expect(page.locator('input[name="field.pilotSite"]')).toHaveValue('中和街道');
  const name = `${title}-申报书`;
  await upload(page, '申报书', await (word ? docx(`${name}.docx`) : pdf(`${name}.pdf`, 600)));
  return page.url().replace(/\/edit.*/, '');
}

/** Completes the draft: the letter of commitment, rights, the declaration. */
export async function complete(page: Page, entry: string): Promise<void> {
  await page.goto(`${entry}/edit`);
  await upload(page, '承诺书', await picture('承诺书.png'));
  await upload(page, '知识产权证明', zip('知识产权证明.zip'));
  await page.locator('input[name=declared]').check();
  await expectSaved(page);
}

/** A program under the name of a PDF is refused by what it holds; the entry and its other files stay as they are. */
export async function refuseBadFile(page: Page, entry: string): Promise<void> {
  await page.goto(`${entry}/edit`);
  const bytes = new Uint8Array([0x4d, 0x5a, 0x90, ...Array.from({ length: 4096 }, (_, i) => i % 251)]);
  const bad = onDisk({ name: '安装程序.pdf', type: 'application/pdf', bytes });
  await page.locator('input[type=file][aria-label="知识产权证明"]').setInputFiles(bad);
  await expect(page.getByText('“安装程序.pdf”的内容与扩展名不符').first()).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole('link', { name: '安装程序.pdf' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '承诺书.png' }).first()).toBeVisible();
}

/**
 * Two windows on one draft, both without a line for a while. Different fields are joined by themselves; of the same field the later
 * window shows both texts, and overwrites nothing unasked. What was typed without a line outlives a closed page.
 */
export async function writeInTwoWindows(first: Page, entry: string): Promise<void> {
  const site = (page: Page) => page.locator('input[name="field.pilotSite"]');
  const summary = (page: Page) => page.locator('textarea[name=summary]');
  const context = first.context();
  const second = await context.newPage();
  await first.goto(`${entry}/edit`);
  await second.goto(`${entry}/edit`);
  await context.setOffline(true);
  await site(first).fill('桂溪街道');
  await summary(second).fill('第二个窗口改写的摘要。');
  await expect(first.getByText('尚未发送，已保存在本机')).toBeVisible();
  await context.setOffline(false);
  for (const page of [first, second]) {
    await expect(summary(page)).toHaveValue('第二个窗口改写的摘要。', { timeout: 20_000 });
    await expect(site(page)).toHaveValue('桂溪街道', { timeout: 20_000 });
    await expectSaved(page);
  }
  await context.setOffline(true);
  await site(first).fill('石羊街道');
  await site(second).fill('中和街道');
  await expect(second.getByText('尚未发送，已保存在本机')).toBeVisible();
  await context.setOffline(false);
  const stale = (page: Page) => page.getByText(/另一位同事已于 .+ 保存了这份草稿/);
  const count = async () => (await stale(first).count()) + (await stale(second).count());
  await expect.poll(count, { timeout: 20_000 }).toBe(1);
  const late = (await stale(first).count()) > 0 ? first : second;
  await expect(late.getByText('石羊街道').first()).toBeVisible();
  await expect(late.getByText('中和街道').first()).toBeVisible();
  await expectAccessible(late);
  const chosen = await site(late).inputValue();
  await late.getByRole('button', { name: '保存我在这里填写的内容' }).click();
  await expect(site(late === first ? second : first)).toHaveValue(chosen, { timeout: 20_000 });
  await second.close();
  await context.setOffline(true);
  await site(first).fill('断网时填写的试点地点');
  await first.goto('about:blank');
  await context.setOffline(false);
  await first.goto(`${entry}/edit`);
  await expect(site(first)).toHaveValue('断网时填写的试点地点');
  await expectSaved(first);
  await first.reload();
  await expect(site(first)).toHaveValue('断网时填写的试点地点');
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
