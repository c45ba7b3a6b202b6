import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { as, signIn } from './people.ts';
import { expect, test } from './test.ts';

/** What each role has no business with. */
const forbidden: [email: string, ...paths: string[]][] = [
  [
    'judge1@example.com',
    '/organise',
    '/screening',
    '/finance',
    '/fund',
    '/audit',
    '/admin/roles',
    '/experts',
  ],
  ['provider1@example.com', '/organise', '/screening', '/finance', '/audit', '/admin/users', '/providers'],
  ['secretary1@example.com', '/finance', '/audit', '/admin/roles', '/organise/calls/new'],
  ['organiser1@example.com', '/audit', '/admin/roles', '/admin/users'],
  ['finance1@example.com', '/screening', '/audit', '/admin/roles', '/organise/calls/new'],
  ['sysadmin@example.com', '/screening', '/finance', '/audit', '/admin/roles'],
  ['secadmin@example.com', '/screening', '/finance', '/audit', '/admin/users'],
  ['auditor@example.com', '/screening', '/finance', '/admin/roles', '/admin/users'],
];

for (const [email, ...paths] of forbidden)
  test(`${email} is refused where another role works, with a way on`, async ({ browser }) => {
    const page = await as(browser, email);
    for (const path of paths) {
      const answer = await page.goto(path);
      expect(answer?.status(), `${email} at ${path}`).toBe(403);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main').getByRole('link').first()).toBeVisible();
    }
    await expectAccessible(page);
    await page.context().close();
  });

test('a role is granted with a reason, works at once, and is taken back; not to oneself, not one that watches the other', async ({
  browser,
}) => {
  const granter = await as(browser, 'secadmin@example.com');
  await granter.goto('/admin/roles');
  await expectAccessible(granter);
  const row = (page: Page, email: string) => page.locator('main tr').filter({ hasText: email });
  await expect(row(granter, 'secadmin@example.com').getByRole('button')).toHaveCount(0);

  const grant = async (role: string) => {
    await row(granter, 'organiser2@example.com').getByRole('button', { name: /授予/ }).click();
    const dialog = granter.getByRole('dialog');
    await dialog.locator('select[name=role]').selectOption(role);
    await dialog.locator('textarea[name=reason]').fill('同事休假期间代理');
    await expectAccessible(granter);
    await dialog.getByRole('button', { name: '授予' }).click();
  };
  await grant('auditor');
  await expect(granter.getByText('该角色不能与现有角色同时担任')).toBeVisible();
  await grant('secretary');
  await expect(granter.getByText('已授予。')).toBeVisible();

  const granted = await as(browser, 'organiser2@example.com');
  expect((await granted.goto('/experts/new'))?.status()).toBe(200);

  const held = row(granter, 'organiser2@example.com').getByRole('listitem').filter({ hasText: '秘书' });
  await held.getByRole('button', { name: '收回' }).click();
  const taking = granter.getByRole('dialog').or(granter.getByRole('alertdialog'));
  await taking.getByRole('textbox').fill('同事已返岗');
  await taking.locator('button[type=submit]').click();
  await expect(granter.getByText('已收回。')).toBeVisible();
  expect((await granted.goto('/experts/new'))?.status()).toBe(403);
});

test('what someone typed and could not send is gone from the browser once another signs in, and once one signs out', async ({
  page,
}) => {
  const leave = (owner: string) =>
    page.evaluate(
      (who) =>
        localStorage.setItem(
          'yxt.unsent.left',
          JSON.stringify({ id: 'left', owner: who, name: 'sheet 1.1', base: 0, at: 1, fields: {} }),
        ),
      owner,
    );
  const left = () => page.evaluate(() => localStorage.getItem('yxt.unsent.left'));
  await page.goto('/sign-in');
  await leave('somebody-else');
  await signIn(page, 'judge1@example.com');
  await expect.poll(left).toBeNull();
  await leave('judge-1');
  await page
    .getByRole('button', { name: /./ })
    .filter({ has: page.locator('.lucide-user-round') })
    .click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('link', { name: '登录' }).first()).toBeVisible();
  expect(await left()).toBeNull();
});
