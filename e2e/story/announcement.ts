import { type Browser, expect, type Page } from '@playwright/test';
import { passPublicity } from '#app/cli/rehearsal/clock.ts';
import { expectAccessible } from '#e2e/accessible.ts';
import { pdf } from '#e2e/files.ts';
import { linkMailedTo } from '#e2e/mail.ts';
import { as, confirm } from '#e2e/people.ts';

/** One organiser proposes what the ranking suggests, cannot approve it, and another one does. */
export async function select(browser: Browser, callId: string): Promise<Page> {
  const first = await as(browser, 'organiser1@example.com');
  await first.goto(`/organise/calls/${callId}/selection`);
  await expectAccessible(first);
  await first.getByRole('checkbox', { name: /我已逐项核对名单/ }).check();
  await first.getByRole('button', { name: '提出名单并预留资金' }).click();
  await expect(first.getByText('名单由您提出，须由另一名组织者审定。')).toBeVisible();
  await expect(first.getByRole('button', { name: '审定通过' })).toBeDisabled();
  const second = await as(browser, 'organiser2@example.com');
  await second.goto(`/organise/calls/${callId}/selection`);
  await confirm(second, '审定通过');
  await expectAccessible(second);
  return second;
}

/** Starts the publicity; a visitor reads it, without scores, judges or telephones. */
export async function publicise(organiser: Page, visitor: Page, slug: string): Promise<void> {
  await organiser.getByRole('checkbox', { name: /我已核对公示期与名单/ }).check();
  await organiser.getByRole('button', { name: '开始公示' }).click();
  await expect(organiser.getByRole('link', { name: '查看公示页' })).toBeVisible();
  await visitor.goto(`/calls/${slug}/publicity`);
  await expectAccessible(visitor);
  await expect(visitor.locator('main')).not.toContainText(/得分|评委|138000/);
}

/** Objects as a named person; an anonymous one is refused and what it says is kept. */
export async function object(visitor: Page, slug: string, title: string): Promise<void> {
  await visitor.goto(`/calls/${slug}/publicity`);
  const form = visitor.locator('form').filter({ has: visitor.locator('textarea[name=statement]') });
  const statement = '该方案所附的检测报告与公开登记的编号不一致，请核实报告的真实性与有效期限。';
  await form.locator('textarea[name=statement]').fill(statement);
  await form.getByRole('button', { name: '提交异议' }).click();
  await expect(form.locator('textarea[name=statement]')).toHaveValue(statement);
  await form.locator('input[name=byName]').fill('黄实名');
  await form.locator('input[name=phone]').fill('13900001234');
  await form.locator('input[name=email]').fill('objector@example.com');
  const about = form.locator('select[name=submissionId]');
  await about.selectOption({
    label: (await about.locator('option', { hasText: title }).first().textContent()) ?? '',
  });
  await form.locator('select[name=ground]').selectOption('fabrication');
  await form.locator('textarea[name=evidence]').fill('公开登记平台查询结果截图，登记编号 2026-0001。');
  await form.getByRole('button', { name: '提交异议' }).click();
  await expect(visitor.getByText('请到邮箱确认异议')).toBeVisible();
}

/** By the mailed link, and without an account, the objector confirms the objection, which counts from then on, and hands in a document. */
export async function handIn(visitor: Page): Promise<void> {
  await visitor.goto(await linkMailedTo(visitor, 'objector@example.com', '/objections/'));
  await expect(visitor.getByText('异议尚未生效')).toBeVisible();
  await expectAccessible(visitor);
  await visitor.getByRole('button', { name: '确认提出异议' }).click();
  await expect(visitor.getByText('异议已确认，现已生效。')).toBeVisible();
  await expectAccessible(visitor);
  await visitor
    .locator('input[type=file][aria-label="证据文件"]')
    .setInputFiles(await pdf('登记查询结果.pdf'));
  // The list of what was handed in, not the upload on its way there.
  const kept = visitor.locator('main li', { hasText: '登记查询结果.pdf' }).filter({ hasText: '证据文件' });
  await expect(kept).toBeVisible({ timeout: 30_000 });
}

/** The other organiser accepts the objection, which suspends one award alone, and dismisses it with an answer. */
export async function answer(organiser: Page, callId: string): Promise<void> {
  await organiser.goto(`/organise/calls/${callId}/objections`);
  await expectAccessible(organiser);
  const proof = await organiser.getByRole('link', { name: '登记查询结果.pdf' }).getAttribute('href');
  expect((await organiser.request.get(proof ?? '')).status()).toBe(200);
  await confirm(organiser, /^受理$/);
  await organiser.goto(`/organise/calls/${callId}/objections`);
  await confirm(organiser, '异议不成立', {
    reason: '经核实，检测报告编号以纸质原件为准，登记平台数据更新滞后，报告真实有效。',
  });
  await expect(organiser.getByText('不成立').filter({ visible: true }).first()).toBeVisible();
}

/** The final list: not while the publicity runs, then once, and never again. */
export async function announce(organiser: Page, callId: string, slug: string): Promise<void> {
  const page = `/organise/calls/${callId}/final`;
  await organiser.goto(page);
  await expect(organiser.getByRole('button', { name: '公布最终名单' })).toBeDisabled();
  await passPublicity(slug);
  await organiser.goto(page);
  await expectAccessible(organiser);
  const late = await organiser.context().newPage();
  await late.goto(page);
  await confirm(organiser, '公布最终名单', { acknowledge: true });
  await expect(organiser.getByText('最终名单已公布').first()).toBeVisible();
  await organiser.goto(page);
  await expect(organiser.getByRole('button', { name: '公布最终名单' })).toHaveCount(0);
  await confirm(late, '公布最终名单', { acknowledge: true });
  await expect(late.getByText('最终名单已公布，不能重复公布。')).toBeVisible();
  await late.close();
}
