import { expect, type Page } from '@playwright/test';

/** The newest link with this path that the development mailbox holds for an address; waits for the mail to arrive. */
export async function linkMailedTo(page: Page, address: string, path: string): Promise<string> {
  let link = '';
  await expect(async () => {
    await page.goto(`/mailbox?to=${encodeURIComponent(address)}`);
    const mails = await page
      .locator('main table a[href^="/mailbox/"]')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    for (const mail of mails) {
      await page.goto(mail);
      const found = page.locator(`main a[href*="${path}"]`);
      if (await found.count()) {
        link = (await found.first().getAttribute('href')) ?? '';
        return;
      }
    }
    throw new Error(`no mail to ${address} with ${path}`);
  }).toPass({ timeout: 20_000 });
  return link;
}
