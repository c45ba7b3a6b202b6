import { expectAccessible } from './accessible.ts';
import { expect, test } from './test.ts';

test('a visitor reads the site in both languages, on a desk and on a phone', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});

test('an address that is not there is a page with a way on', async ({ page }) => {
  const answer = await page.goto('/nowhere');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('main').getByRole('link').first().click();
  await expect(page).toHaveURL('/');
});

test('every page forbids scripts that are not ours, and the server says that it is well', async ({
  page,
  request,
}) => {
  const answer = await page.goto('/sign-in');
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=-]{16,}'/);
  expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe-inline');
  expect((await request.get('/healthz')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(200);
});

test('a write from another site is refused', async ({ request }) => {
  const refused = await request.post('/sign-in', {
    headers: { Origin: 'https://elsewhere.example' },
    form: { email: 'a@example.com', password: 'x' },
  });
  expect(refused.status()).toBe(403);
});

test('who is not signed in is asked to sign in first', async ({ page }) => {
  await page.goto('/audit');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faudit/);
});
