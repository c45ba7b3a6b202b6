import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { Uint8ArrayReader, Uint8ArrayWriter } from '@zip.js/zip.js';
import { unzipSync, zipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { unpacked } from '#e2e/doors/unpacked.ts';
import { archiveWithoutNames } from './archive.server.ts';
import { makeCopy } from './make-copy.server.ts';
import { copyOfMember } from './member.server.ts';
import {
  aNamedDocx,
  aNamedJpeg,
  aNamedMp4,
  aNamedPdf,
  aNamedPng,
  aNamedPptx,
  aNamedWebm,
  aNamedWebp,
  aNamedXlsx,
  aNamedZip,
  NAMES,
  UNIT,
} from './named.testing.ts';
import { NoCopy } from './no-copy.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nameless-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function copyOf(bytes: Uint8Array, type: string) {
  const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')];
  writeFileSync(from, bytes);
  const answer = await makeCopy({ from, to, type });
  return { answer, original: readFileSync(from), copy: answer.made ? readFileSync(to) : Buffer.alloc(0) };
}

/** Everything a search sees, archives within archives included. */
function seen(bytes: Uint8Array): string {
  const texts = [unpacked(bytes)];
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004')
    for (const [name, member] of Object.entries(unzipSync(bytes))) texts.push(name, seen(member));
  return texts.join('\n');
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kinds = {
  pdf: ['application/pdf', aNamedPdf],
  docx: [docx, aNamedDocx],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', aNamedXlsx],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', aNamedPptx],
  jpg: ['image/jpeg', aNamedJpeg],
  png: ['image/png', aNamedPng],
  webp: ['image/webp', aNamedWebp],
  mp4: ['video/mp4', aNamedMp4],
  webm: ['video/webm', aNamedWebm],
  zip: ['application/zip', aNamedZip],
} as const;

test.each(Object.entries(kinds))(
  'a copy of a %s names nobody, and the file itself stays',
  async (_, [type, make]) => {
    const bytes = await make();
    expect(NAMES.filter((name) => seen(bytes).includes(name))).not.toEqual([]);
    const { answer, original, copy } = await copyOf(bytes, type);
    expect(answer).toMatchObject({ made: true });
    expect(original.equals(bytes)).toBe(true);
    expect(NAMES.filter((name) => seen(copy).includes(name))).toEqual([]);
    expect((await fileTypeFromBuffer(copy))?.mime).toBe((await fileTypeFromBuffer(bytes))?.mime);
  },
);

test('what is read and seen stays: pages and notes on them, text with its changes accepted, the way a picture is turned', async () => {
  const pdf = await copyOf(await aNamedPdf(), 'application/pdf');
  const read = await getDocument({ data: new Uint8Array(pdf.copy) }).promise;
  const page = await read.getPage(1);
  const { items } = await page.getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe('The solution itself');
  const marks = await page.getAnnotations();
  expect(marks.map(({ subtype }) => subtype)).toEqual(['Highlight', 'FreeText', 'Link', 'Link', 'Widget']);
  expect(marks[1]?.contentsObj.str).toBe('A note on the page');
  await read.loadingTask.destroy();

  const word = await copyOf(await aNamedDocx(), docx);
  const { value } = await mammoth.extractRawText({ buffer: word.copy });
  expect(value.trim()).toBe('The solution itself with an addition');

  const { copy } = await copyOf(aNamedJpeg(), 'image/jpeg');
  expect(copy.includes(Buffer.from('120103000100000006000000', 'hex'))).toBe(true);
  expect(copy.subarray(-2).toString('hex')).toBe('ffd9');
});

test('an archive keeps its files in their order under numbers, and says what it leaves out', async () => {
  const { answer, copy } = await copyOf(await aNamedZip(), 'application/zip');
  const names = Object.keys(unzipSync(copy));
  expect(names.slice(0, 4)).toEqual(['1.jpg', '2.docx', '3.xlsx', '4.pptx']);
  expect(names).toContain('未列入-left-out.txt');
  const left = answer.made ? answer.left : [];
  expect(left).toEqual([
    { name: `${UNIT}.doc`, as: '7.doc', reason: 'kind' },
    { name: `${UNIT}.zip/${UNIT}.doc`, as: '9.zip/7.doc', reason: 'kind' },
  ]);
});

test('made again, a copy has the same bytes', async () => {
  for (const [type, make] of Object.values(kinds)) {
    const bytes = await make();
    expect((await copyOf(bytes, type)).copy.equals((await copyOf(bytes, type)).copy), type).toBe(true);
  }
});

test('a PDF that is open to everybody but not to be printed has a copy; one with a password has none', async () => {
  const open = await PDFDocument.load(await aNamedPdf());
  open.encrypt({ userPassword: '', ownerPassword: 'owner' });
  const { answer, copy } = await copyOf(await open.save(), 'application/pdf');
  expect(answer).toMatchObject({ made: true });
  expect(NAMES.filter((name) => seen(copy).includes(name))).toEqual([]);
  const read = await getDocument({ data: new Uint8Array(copy) }).promise;
  const { items } = await (await read.getPage(1)).getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe('The solution itself');
  await read.loadingTask.destroy();

  const closed = await PDFDocument.load(await aNamedPdf());
  closed.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
  const none = await copyOf(await closed.save(), 'application/pdf');
  expect(none.answer).toEqual({ made: false, reason: 'encrypted' });
});

test('of what is broken, cut off or not what it says it is there is no copy', async () => {
  for (const [type, make] of Object.values(kinds)) {
    const bytes = await make();
    for (const part of [bytes.subarray(0, bytes.length / 3), Buffer.from('nothing of the kind')]) {
      const { answer } = await copyOf(part, type);
      expect(answer, type).toEqual({ made: false, reason: 'broken' });
    }
  }
  expect((await copyOf(Buffer.from('x'), 'application/x-other')).answer).toEqual({
    made: false,
    reason: 'kind',
  });
});

test('an archive that unpacks into more than it may is not copied, whatever it says of its sizes', async () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(3_000_000) });
  const lying = Buffer.from(bomb);
  // The size unpacked, in the directory and before the file.
  lying.writeUInt32LE(10, lying.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
  lying.writeUInt32LE(10, 22);
  for (const bytes of [bomb, lying]) {
    const copying = archiveWithoutNames(
      new Uint8ArrayReader(bytes),
      new Uint8ArrayWriter(),
      { bytes: 1_000_000, members: 10, depth: 0 },
      copyOfMember,
    );
    await expect(copying).rejects.toEqual(new NoCopy(bytes === bomb ? 'tooLarge' : 'broken'));
  }
  let nested: Uint8Array = zipSync({ 'a.txt': Buffer.from('a') });
  for (let i = 0; i < 6; i++) nested = zipSync({ 'a.zip': nested });
  expect((await copyOf(nested, 'application/zip')).answer).toEqual({ made: false, reason: 'tooLarge' });
});
