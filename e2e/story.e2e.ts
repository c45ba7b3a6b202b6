import { expect, test } from '@playwright/test';
import { publishCall } from '#e2e/story/call.ts';
import { expectAccessible } from './accessible.ts';
import { as } from './people.ts';

const slug = 'e2e-2026';

test.describe.configure({ mode: 'serial' });

test('an organiser writes and publishes a call; everyone can read it', async ({ browser, page }) => {
  const organiser = await as(browser, 'organiser1@example.com');
  await publishCall(organiser, slug);
  await page.goto(`/calls/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('端到端');
  await expectAccessible(page);
});
