import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { inspect } from './inspect.server.ts';

vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MB = 1024 * 1024;
const bomb = deflateSync(Buffer.alloc(32 * MB, '/'));
const objects = Buffer.concat([
  Buffer.from('5 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n'),
  bomb,
  Buffer.from('\nendstream endobj\n'),
]);
const bombs = {
  'twenty object streams of 32 MB each': Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    ...Array(20).fill(objects),
  ]),
  'six hundred of them': Buffer.concat([Buffer.from('%PDF-1.5\n'), ...Array(600).fill(objects)]),
  'forty-three thousand streams without an end': Buffer.from(`%PDF-1.5\n${'stream\n'.repeat(43_000)}`),
  'twenty megabytes of them': Buffer.from(`%PDF-1.5\n${'<< /ObjStm >>stream\n'.repeat(MB)}`),
} as const;

test.each(Object.entries(bombs))(
  '%s: the process answers meanwhile and keeps its memory',
  async (_, bytes) => {
    const file = path.join(folder, 'bomb.pdf');
    writeFileSync(file, bytes);
    const before = process.memoryUsage.rss();
    let [longest, most, last] = [0, 0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      most = Math.max(most, process.memoryUsage.rss() - before);
      last = performance.now();
    }, 10);
    const began = performance.now();
    const inspected = await inspect(file, { name: 'a.pdf', declared: 'application/pdf', kinds: ['pdf'] });
    clearInterval(timer);
    expect(longest).toBeLessThan(1_000); // before: 17 s, on a machine with nothing else to do
    expect(most).toBeLessThan(300 * MB);
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(inspected).toMatchObject({ ok: true, value: { type: 'application/pdf' } });
    const warnings = inspected.ok ? inspected.value.warnings : [];
    expect(warnings).toEqual(bytes.includes('ObjStm') ? ['notInspected'] : []);
  },
);

test('a file that goes on being sent while others are looked into is looked into as well', async () => {
  const file = path.join(folder, 'plain.pdf');
  writeFileSync(file, '%PDF-1.7\n1 0 obj << /S /JavaScript >> endobj');
  const all = await Promise.all(
    Array.from({ length: 100 }, () => inspect(file, { name: 'a.pdf', declared: '', kinds: ['pdf'] })),
  );
  for (const one of all) expect(one).toMatchObject({ ok: true, value: { warnings: ['pdfScript'] } });
});
