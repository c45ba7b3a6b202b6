import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';

const state = (page: Page): Locator => page.locator('#sheet').getByRole('status').last();
const overall = (page: Page): Locator => page.locator('textarea[name=overall]');
const KEPT = '尚未发送，已保存在本机，联网后自动发送';

/** A judge's desk on one sheet: the line is lost, two windows are open, notes and phrases are used. Leaves the sheet a draft. */
export async function tryDesk(judge: Page): Promise<void> {
  await lookAtFiles(judge);
  await loseTheLine(judge);
  await openTwoWindows(judge);
  await takeNotes(judge);
  await insertPhrases(judge);
  expect(await left(judge)).toEqual([]);
}

const left = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('yxt.unsent.')));

/** A picture is looked into closely under the judge's name; an archive says what it holds. */
async function lookAtFiles(judge: Page): Promise<void> {
  const open = (slot: string) =>
    judge.locator('[data-file]').filter({ hasText: slot }).getByRole('button', { name: '在此查看' }).click();
  await open('承诺书');
  await judge.getByRole('button', { name: '放大' }).click();
  await expect(judge.getByText('150%')).toBeVisible();
  await expect(judge.locator('[data-watermark]')).toBeVisible();
  await expectAccessible(judge);
  await open('知识产权证明');
  await expect(judge.getByText('压缩包内共 2 个文件')).toBeVisible();
  await expect(judge.getByText('README.txt')).toBeVisible();
  await expectAccessible(judge);
}

/** What is typed without a line outlives a reload, and is sent when the line is back. */
async function loseTheLine(judge: Page): Promise<void> {
  const address = judge.url();
  await judge.context().setOffline(true);
  await overall(judge).fill('断网时写下的意见');
  await expect(state(judge)).toHaveText(KEPT);
  await expect(judge.getByRole('button', { name: '提交并锁定' })).toBeDisabled();
  await judge.reload().catch(() => undefined);
  await judge.context().setOffline(false);
  await judge.goto('/judging');
  await expect(judge.getByText('下列方案有尚未发送的内容')).toBeVisible();
  await judge.goto(address);
  await expect(overall(judge)).toHaveValue('断网时写下的意见');
  await expect(state(judge)).toContainText('已保存');
  await expect.poll(() => left(judge)).toEqual([]);
}

/** A window without words of its own follows; of two that both have some, the later one shows both, and overwrites nothing unasked. */
async function openTwoWindows(judge: Page): Promise<void> {
  const other = await judge.context().newPage();
  await other.goto(judge.url());
  await expect(overall(other)).toHaveValue('断网时写下的意见');
  await overall(judge).fill('甲窗口');
  await expect(overall(other)).toHaveValue('甲窗口');
  await judge.context().setOffline(true);
  await overall(judge).fill('甲窗口的新意见');
  await overall(other).fill('乙窗口的新意见');
  await expect(state(judge)).toHaveText(KEPT);
  await expect(state(other)).toHaveText(KEPT);
  await judge.context().setOffline(false);
  const stale = (page: Page) => page.getByText('此评分表在另一个窗口中更改过。');
  const found = async () => (await stale(judge).count()) - (await stale(other).count());
  await expect.poll(found, { timeout: 20_000 }).not.toBe(0);
  const [late, early] = (await found()) > 0 ? [judge, other] : [other, judge];
  await expect(stale(early)).toHaveCount(0);
  await expect(late.locator('#sheet').getByText('甲窗口的新意见').first()).toBeVisible();
  await expect(late.locator('#sheet').getByText('乙窗口的新意见').first()).toBeVisible();
  await expectAccessible(late);
  await late.getByRole('button', { name: '保存我在这里填写的内容' }).click();
  await expect(overall(early)).toHaveValue(await overall(late).inputValue());
  await other.close();
}

/** Notes are saved by themselves and are still there after a reload. */
async function takeNotes(judge: Page): Promise<void> {
  await judge.keyboard.press('Alt+t');
  await expect(judge.locator('[data-note] textarea')).toBeFocused();
  await judge.keyboard.type('答辩时问运维费用');
  await expect(judge.locator('[data-note]').getByRole('status')).toContainText('已保存');
  await judge.reload();
  await expect(judge.locator('[data-note] textarea')).toHaveValue('答辩时问运维费用');
}

/** A template goes in at the cursor by keys, and a comment is kept as a phrase for the next sheet. */
async function insertPhrases(judge: Page): Promise<void> {
  const comment = judge.locator('textarea[name^="comment."]').first();
  await comment.fill('指标清楚。');
  await comment.press('Alt+p');
  await expect(judge.getByRole('menu')).toBeVisible();
  await expectAccessible(judge);
  await judge.keyboard.press('Enter');
  await expect(comment).toBeFocused();
  await expect(comment).not.toHaveValue('指标清楚。');
  await comment.fill('检测依据充分，建议补充第三方报告。');
  await comment.press('Alt+p');
  await judge.getByRole('menuitem', { name: '把这条评语存为常用语' }).click();
  await comment.press('Alt+p');
  await expect(judge.getByRole('menuitem', { name: '检测依据充分，建议补充第三方报告。' })).toBeVisible();
  await judge.keyboard.press('Escape');
  await expect(state(judge)).toContainText('已保存');
}

/** Fills and locks the sheet at hand with the keyboard alone. */
export async function fillByKeys(judge: Page, percent: number): Promise<void> {
  const marks = judge.locator('input[name^="mark."]');
  for (let i = 0; i < (await marks.count()); i++) {
    await judge.keyboard.press('Alt+m');
    await expect(marks.nth(i)).toBeFocused();
    const points = Number(await marks.nth(i).getAttribute('data-points'));
    await judge.keyboard.type(String(Math.round((points * percent) / 50) / 2));
    await judge.keyboard.press('Alt+p');
    await expect(judge.getByRole('menu')).toBeVisible();
    await judge.keyboard.press('Enter');
    await expect(judge.getByRole('menu')).toHaveCount(0);
  }
  await judge.keyboard.press('Alt+s');
  await expect(state(judge)).toContainText('已保存');
  await judge.keyboard.press('Alt+l');
  await expect(judge.getByRole('dialog', { name: '提交并锁定' })).toBeVisible();
  await expectAccessible(judge);
  await judge.keyboard.press('Tab');
  await judge.keyboard.press('Enter');
  await expect(judge.getByText('评分已于下列时间锁定，不能再修改。')).toBeVisible();
  const here = judge.url();
  await judge.keyboard.press('Alt+n');
  await expect(judge).not.toHaveURL(here);
  await expect(judge.getByRole('button', { name: '提交并锁定' })).toBeVisible();
  await judge.keyboard.press('Alt+PageUp');
  await expect(judge).toHaveURL(here);
}
