import { mkdirSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { Command } from 'commander';
import { launchChromium } from './chromium.ts';
import { signIn } from './people.ts';

/** Follows the first link whose address has this form. */
async function follow(page: Page, address: RegExp): Promise<void> {
  const all = await page.locator('main a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  const found = all.find((href) => href !== null && address.test(href));
  if (!found) throw new Error(`${page.url()} has no link like ${address}`);
  await page.goto(found, { waitUntil: 'networkidle' });
}

const id = '[0-9a-f-]{36}';
/** To the organiser's page of a call, by the call's public name. */
async function callOf(page: Page, slug: string, part: string): Promise<void> {
  await page.goto('/organise', { waitUntil: 'networkidle' });
  const all = await page
    .locator('main a[href^="/organise/calls/"]')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
  for (const href of new Set(all)) {
    if (!new RegExp(`^/organise/calls/${id}$`).test(href)) continue;
    await page.goto(href, { waitUntil: 'networkidle' });
    if ((await page.locator(`main a[href*="/calls/${slug}"]`).count()) === 0) continue;
    await page.goto(`${href}${part}`, { waitUntil: 'networkidle' });
    return;
  }
  throw new Error(`no call ${slug} among the organiser's`);
}

interface Picture {
  name: string;
  /** '' for a visitor */
  who: string;
  phone?: boolean;
  reach(page: Page): Promise<unknown>;
}

/** The main pages, on the demonstration's data. */
const pictures: Picture[] = [
  { name: 'call', who: '', reach: (page) => page.goto('/calls/yingxiongtie-2026-3') },
  { name: 'call-phone', who: '', phone: true, reach: (page) => page.goto('/calls/yingxiongtie-2026-3') },
  {
    name: 'draft',
    who: 'provider2',
    reach: async (page) => {
      await page.goto('/submissions');
      await follow(page, new RegExp(`^/submissions/${id}`));
    },
  },
  {
    name: 'judging',
    who: 'judge1',
    reach: async (page) => {
      await page.goto('/judging');
      await follow(page, new RegExp(`^/judging/${id}$`));
      await page.getByRole('button', { name: '在此查看' }).first().click();
      await page.locator('.pdfViewer canvas').first().waitFor();
      await page.locator('.pdfViewer').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'judging-phone',
    who: 'judge1',
    phone: true,
    reach: async (page) => {
      await page.goto('/judging');
      await follow(page, new RegExp(`^/judging/${id}$`));
      await page.locator('#sheet').scrollIntoViewIfNeeded();
    },
  },
  { name: 'panel', who: 'secretary1', reach: (page) => callOf(page, 'yingxiongtie-2026-2', '/panel') },
  { name: 'ranking', who: 'organiser1', reach: (page) => callOf(page, 'yingxiongtie-2026-1', '/ranking') },
  { name: 'results', who: '', reach: (page) => page.goto('/calls/yingxiongtie-2026-1/results') },
  { name: 'fund', who: 'finance1', reach: (page) => page.goto('/fund') },
];

async function take(browser: Browser, base: string, folder: string, { name, who, phone, reach }: Picture) {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 860 };
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  if (who) await signIn(page, `${who}@example.com`);
  await reach(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800); // what fades in has faded in
  await page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 82 });
  await context.close();
  console.log(`${folder}/${name}.jpg`);
}

await new Command('npm run screenshots --')
  .description('takes the pictures of the documentation from a running demonstration')
  .option('--base <url>', 'where the demonstration is', 'http://localhost:3000')
  .option('--out <folder>', 'where they go', 'docs/pictures')
  .action(async ({ base, out }: { base: string; out: string }) => {
    mkdirSync(out, { recursive: true });
    const browser = await launchChromium();
    try {
      for (const picture of pictures) await take(browser, base, out, picture);
    } finally {
      await browser.close();
    }
  })
  .parseAsync();
