import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { confirm } from '#e2e/people.ts';
import { fillByKeys, tryDesk } from '#e2e/story/desk.ts';

/** Sets up the round and draws the panel of the call's one track. */
export async function drawPanel(secretary: Page, callId: string): Promise<void> {
  await secretary.goto(`/organise/calls/${callId}/panel`);
  await expectAccessible(secretary);
  await confirm(secretary, '建立评审轮次');
  await confirm(secretary, '抽取专家');
  await expect(secretary.getByText('重复抽取结果一致。').first()).toBeVisible();
  await expectAccessible(secretary);
}

/** Whether an expert was drawn, and is asked to sign. */
export async function isOnPanel(expert: Page): Promise<boolean> {
  await expert.goto('/judging');
  await expectAccessible(expert);
  return (await expert.getByRole('link', { name: '去签署' }).count()) > 0;
}

/** A judge signs the commitment. */
export async function sign(judge: Page, name: string): Promise<void> {
  await judge.goto('/judging');
  await judge.getByRole('link', { name: '去签署' }).first().click();
  await expectAccessible(judge);
  await judge.getByLabel('输入姓名签署').fill(name);
  await judge.getByRole('button', { name: '签署', exact: true }).click();
  await expect(judge.getByText('您已签署承诺书。')).toBeVisible();
}

/** Declares a conflict with a unit: the judge no longer meets its solution. */
export async function declareConflict(judge: Page, unit: string): Promise<void> {
  await judge.goto('/judging');
  await judge.getByRole('link', { name: '去签署' }).first().click();
  await judge.getByRole('checkbox', { name: unit }).check();
  await judge.locator('select[name=kind]').selectOption('cooperation');
  await judge.locator('input[name=reason]').first().fill('两年前与该单位合作过项目');
  await judge.getByRole('button', { name: '申明回避' }).click();
  await expect(judge.getByText('已办理。')).toBeVisible();
}

/** A judge with a conflict does not have the solution on their list, nor by the address another judge has for it. */
export async function refuseConflicted(judge: Page, title: string, others: Scored[]): Promise<void> {
  await judge.goto('/judging');
  await expect(judge.getByRole('link').first()).toBeVisible();
  await expect(judge.locator('main')).not.toContainText(title);
  for (const { address } of others) expect((await judge.goto(address))?.status()).toBe(404);
}

interface Scored {
  title: string;
  address: string;
}

/**
 * Scores everything on a judge's list, with the documents beside the first sheet, and locks each sheet.
 * @param thorough with the documents beside every sheet, and also tries the desk: a lost line, two windows, notes, phrases, and a sheet filled by keys alone
 */
export async function scoreAll(
  judge: Page,
  quality: Record<string, number>,
  thorough = false,
): Promise<Scored[]> {
  await judge.goto('/judging');
  await expectAccessible(judge);
  const links = await judge
    .locator('main table a[href^="/judging/"]')
    .evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href') ?? ''))]);
  const scored: Scored[] = [];
  for (const address of links) {
    await judge.goto(address);
    const title = (await judge.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const fresh = thorough || scored.length === 0;
    if (fresh) await readDocument(judge);
    if (scored.length === 0) await tryKeys(judge);
    if (scored.length === 0 && thorough) await tryDesk(judge);
    if (scored.length === 1 && thorough) await fillByKeys(judge, quality[title] ?? 75);
    else await fillSheet(judge, quality[title] ?? 75);
    if (fresh) await expectAccessible(judge);
    if (!(scored.length === 1 && thorough)) await confirm(judge, '提交并锁定');
    await expect(judge.getByText('评分已于下列时间锁定，不能再修改。')).toBeVisible();
    scored.push({ title, address });
  }
  return scored;
}

/** Opens the solution's proposal beside the sheet and finds something in it; the judge's name lies across it. */
async function readDocument(judge: Page): Promise<void> {
  const proposal = judge.locator('[data-file]').filter({ hasText: '申报书' });
  await proposal.getByRole('button', { name: '在此查看' }).click();
  if ((await proposal.textContent())?.includes('.docx')) {
    await expect(judge.locator('.docx-paper')).toContainText('first responders', { timeout: 20_000 });
    await expect(judge.locator('[data-watermark]')).toBeVisible();
    return;
  }
  await expect(judge.locator('.pdfViewer canvas').first()).toBeVisible({ timeout: 20_000 });
  await judge.getByRole('searchbox', { name: '在文档中查找' }).fill('first responders');
  await judge.keyboard.press('Enter');
  await expect(judge.getByRole('status').filter({ hasText: /^1 \/ \d+$/ })).toBeVisible();
  await expect(judge.locator('.pdf-mark').first()).toBeVisible();
}

/** The keys lead to the marks, and `?` says which there are. */
async function tryKeys(judge: Page): Promise<void> {
  await judge.keyboard.press('Alt+2');
  await expect(judge.locator('input[name^="mark."]').nth(1)).toBeFocused();
  await judge.keyboard.press('Alt+m');
  await expect(judge.locator('input[name^="mark."]').first()).toBeFocused();
  await judge.getByRole('heading', { level: 1 }).click();
  await judge.keyboard.press('?');
  await expect(judge.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await expectAccessible(judge);
  await judge.keyboard.press('Escape');
  await expect(judge.getByRole('dialog')).toHaveCount(0);
}

async function fillSheet(judge: Page, percent: number): Promise<void> {
  for (const mark of await judge.locator('input[name^="mark."]').all()) {
    const points = Number(await mark.getAttribute('data-points'));
    await mark.fill(String(Math.round((points * percent) / 50) / 2));
  }
  for (const comment of await judge.locator('textarea[name^="comment."]').all())
    await comment.fill('指标清楚，有检测依据。');
  await judge.locator('textarea[name=overall]').fill('场景贴近民生，建议补充长期运行数据。');
}

/** Closes the round and computes the ranking, which recomputes to the same. */
export async function rank(secretary: Page, callId: string): Promise<void> {
  await secretary.goto(`/organise/calls/${callId}/scoring`);
  await expectAccessible(secretary);
  await confirm(secretary, '结束评审');
  await secretary.goto(`/organise/calls/${callId}/ranking`);
  await confirm(secretary, '计算排名');
  await expect(secretary.getByText('排名已计算。')).toBeVisible();
  await secretary.getByRole('button', { name: '用保存的输入重新计算并核对' }).first().click();
  await expect(secretary.getByText('核对一致').first()).toBeVisible();
  await expectAccessible(secretary);
  await secretary.getByRole('link', { name: '评审分析' }).click();
  await expect(secretary.getByRole('heading', { name: '不同算法下的名次' }).first()).toBeVisible();
  await secretary.locator('details summary').last().click();
  await expectAccessible(secretary);
}
