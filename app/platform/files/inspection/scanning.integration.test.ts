import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { inspect } from './inspect.server.ts';

// Speaks clamd's INSTREAM: chunks behind their lengths, ended by a length of zero.
const clamd = createServer((socket) => {
  let bytes = Buffer.alloc(0);
  socket.on('data', (data) => {
    bytes = Buffer.concat([bytes, data]);
    if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
    socket.end(bytes.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
  });
});
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scan-'));
  await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  clamd.close();
});

function inspected(content: string, port?: number) {
  process.env.CLAMD_URL = port === undefined ? '' : `tcp://127.0.0.1:${port}`;
  forgetConfig();
  const file = path.join(folder, 'file');
  writeFileSync(file, content);
  return inspect(file, { name: 'a.pdf', declared: 'application/pdf', kinds: ['pdf'] });
}

test('files go through the scanner where one is set', async () => {
  const { port } = clamd.address() as AddressInfo;
  expect(await inspected('%PDF-1.7 harmless', port)).toMatchObject({ ok: true, value: { scan: 'clean' } });
  expect(await inspected('%PDF-1.7 EICAR', port)).toMatchObject({
    ok: false,
    refusal: { code: 'files.infected' },
  });
  expect(await inspected(`%PDF-1.7 ${'x'.repeat(300_000)} EICAR`, port)).toMatchObject({ ok: false });
});

test('without a scanner, or with one that is away, a file says that it was not scanned', async () => {
  expect(await inspected('%PDF-1.7 EICAR')).toMatchObject({ ok: true, value: { scan: 'unscanned' } });
  expect(await inspected('%PDF-1.7 EICAR', 1)).toMatchObject({ ok: true, value: { scan: 'unscanned' } });
});
