import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';

/** Where Chromium is: CHROMIUM_PATH, the system's, else the one that came with the packages. */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  const cache = path.resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // The package unpacks into TMPDIR, and only on this runtime name brings its own libraries along.
  process.env.TMPDIR = cache;
  process.env.FONTCONFIG_PATH = describeFonts(cache);
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Chromium stops at the first form control without a font configuration. @returns the folder with one */
function describeFonts(cache: string): string {
  const folder = path.join(cache, 'fontconfig');
  mkdirSync(folder, { recursive: true });
  const fonts = `<dir>${path.join(cache, 'fonts')}</dir><dir>/usr/share/fonts</dir>`;
  const document = `<?xml version="1.0"?>\n<fontconfig>${fonts}<cachedir>${folder}</cachedir></fontconfig>\n`;
  writeFileSync(path.join(folder, 'fonts.conf'), document);
  return folder;
}

/** What to start it with. The package's own list is not used: it switches web security off. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
];

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
}
