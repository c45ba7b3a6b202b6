import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import QRCode from 'qrcode';
import { aDocx, aPdf, aZip, type GeneratedFile } from '#app/cli/rehearsal/documents.ts';

const folder = path.resolve('test-results/files');

/** Writes a generated file to the disk, for a file chooser. @returns its path */
export function onDisk({ name, bytes }: GeneratedFile): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** A real PDF on the disk. */
export async function pdf(name: string, paddingKilobytes = 0): Promise<string> {
  return onDisk(await aPdf(name, { title: 'Solution', pages: 3, paddingKilobytes }));
}

/** A real Word document on the disk. */
export async function docx(name: string): Promise<string> {
  return onDisk(await aDocx(name, 'Solution'));
}

/** A real picture on the disk. */
export async function picture(name: string): Promise<string> {
  return onDisk({ name, type: 'image/png', bytes: await QRCode.toBuffer('承诺书', { width: 600 }) });
}

/** A real ZIP on the disk. */
export function zip(name: string): string {
  return onDisk(aZip(name));
}

/** Uploads a file where the page asks for `label`, and waits until it is stored and listed. */
export async function upload(page: Page, label: string, file: string): Promise<void> {
  await page.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(file);
  await expect(page.getByRole('link', { name: path.basename(file) }).first()).toBeVisible({
    timeout: 20_000,
  });
}
