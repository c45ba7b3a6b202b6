import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { judges } from '#prisma/seed/accounts.ts';
import { expectAccessible } from './accessible.ts';
import { as, confirm, signIn } from './people.ts';
import { isOnPanel, sign } from './story/judging.ts';
import { expect, test } from './test.ts';

// Adds what it needs by the verbs, whether or not another story ran in the same database before.
test.describe.configure({ mode: 'serial' });

let callId = '';
let secretary: Page;
const panel = new Map<string, Page>();

/** A judge's phone. */
async function phoneOf(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

test('a judge signs the report of the round on paper; nobody else on the panel is taken for signed', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { stdout } = await promisify(execFile)(process.execPath, ['e2e/story/prepare-defence.ts']);
  // after what the verbs have logged
  callId = stdout.trim().split('\n').at(-1) ?? '';
  secretary = await as(browser, 'secretary1@example.com');
  await secretary.goto(`/organise/calls/${callId}/reports`);
  await expectAccessible(secretary);
  await expect(secretary.getByText('已签署 0 / 5')).toBeVisible();
  for (const { name, email } of judges) {
    const phone = await phoneOf(browser, email);
    await phone.goto('/judging');
    if ((await phone.getByRole('link', { name: '签署评审报告' }).count()) > 0) panel.set(name, phone);
  }
  expect(panel.size).toBe(5);
  const [[name, judge] = ['', secretary]] = panel;
  await judge.getByRole('link', { name: '签署评审报告' }).click();
  await expectAccessible(judge);
  await judge.getByLabel('输入姓名签署').fill('不是我');
  await judge.getByRole('button', { name: '签署', exact: true }).click();
  await expect(judge.getByText('须与专家库登记的姓名一致').first()).toBeVisible();
  await judge.getByLabel('输入姓名签署').fill(name);
  await judge.getByRole('button', { name: '签署', exact: true }).click();
  await expect(judge.getByText('已签署。')).toBeVisible();
  await secretary.reload();
  await expect(secretary.getByText('已签署 1 / 5')).toBeVisible();
});

test('the shortlist is decided, the same panel signs again and the defence opens', async () => {
  test.setTimeout(600_000);
  await secretary.goto(`/organise/calls/${callId}/shortlist`);
  await expectAccessible(secretary);
  await secretary.getByRole('checkbox').check();
  await secretary.getByRole('button', { name: '确定名单，建立下一轮' }).click();
  await secretary.waitForURL(`**/organise/calls/${callId}/panel`);
  for (const [name, judge] of panel) {
    expect(await isOnPanel(judge)).toBe(true);
    await sign(judge, name);
  }
  await secretary.reload();
  await expectAccessible(secretary);
  await confirm(secretary, '开启评审');
  await secretary.goto(`/organise/calls/${callId}/defence`);
  await confirm(secretary, '抽签定顺序');
  await secretary.getByLabel('组长').selectOption({ label: [...panel.keys()][0] ?? '' });
  await secretary.getByRole('button', { name: '记录组长' }).click();
  await expect(secretary.getByText(`组长：${[...panel.keys()][0]}（推选）`)).toBeVisible();
  await expectAccessible(secretary);
});

test('judges score on their phones what is called up; the chair sees who has finished and no mark', async () => {
  test.setTimeout(600_000);
  const [chair, judge] = [...panel.values()];
  if (!chair || !judge) throw new Error('no panel');
  for (const page of [chair, judge]) {
    await page.goto('/judging');
    await page.getByRole('link', { name: '进入答辩评分' }).click();
    await expect(page.getByText('答辩尚未开始')).toBeVisible();
  }
  await confirm(chair, '开始答辩');
  await expect(chair.getByText('已完成 0 / 5')).toBeVisible();
  // The other phone turns to it by itself.
  await expect(judge.getByText(/第 1 个，共 \d 个/)).toBeVisible({ timeout: 15_000 });
  await expectAccessible(judge);
  for (const mark of await judge.locator('input[name^="mark."]').all())
    await mark.fill(String((Number(await mark.getAttribute('data-points')) * 4) / 5));
  for (const comment of await judge.locator('textarea[name^="comment."]').all())
    await comment.fill('答辩清楚，数据可信。');
  await confirm(judge, '提交并锁定');
  await expect(judge.getByText('已提交锁定，请等待下一个方案。')).toBeVisible();
  await expect(chair.getByText('已完成 1 / 5')).toBeVisible({ timeout: 15_000 });
  await expect(chair.locator('main')).not.toContainText('80.00');
  await expectAccessible(chair);
  await confirm(chair, '叫下一个方案');
  await expect(judge.getByText(/第 2 个，共 \d 个/)).toBeVisible({ timeout: 15_000 });
});
