import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { warningsIn } from './pdf-warnings.server.ts';

const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\n%%EOF`, 'latin1');

test('a plain PDF has nothing to warn of', () => {
  expect(warningsIn(pdf('1 0 obj << /Type /Catalog >> endobj'))).toEqual([]);
});

test('scripts are found, also when their names are written in hex', () => {
  expect(warningsIn(pdf('<< /S /JavaScript /JS (app.alert(1)) >>'))).toEqual(['pdfScript']);
  expect(warningsIn(pdf('<< /S /J#61vaScript /J#53 (x) >>'))).toEqual(['pdfScript']);
});

test('scripts within compressed object streams are found', () => {
  const body = deflateSync(Buffer.from('4 0 << /S /JavaScript /JS (x) >>')).toString('latin1');
  expect(warningsIn(pdf(`5 0 obj << /Type /ObjStm /N 1 /First 4 >> stream\n${body}\nendstream`))).toEqual([
    'pdfScript',
  ]);
});

test('encryption is named', () => {
  expect(warningsIn(pdf('trailer << /Encrypt 9 0 R >>'))).toEqual(['pdfEncrypted']);
});

test('what compressed content happens to spell is no script', () => {
  expect(warningsIn(pdf('5 0 obj << /Length 9 >> stream\nab/JS (cd\nendstream'))).toEqual([]);
});

const objectStream = (content: Buffer, filter = '/FlateDecode') =>
  Buffer.concat([
    Buffer.from(`5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter ${filter} >>\nstream\r\n`),
    content,
    Buffer.from('\nendstream endobj\n'),
  ]);

test('what cannot be read of a PDF is named, never passed over', () => {
  expect(warningsIn(objectStream(Buffer.from('no zlib')))).toEqual(['notInspected']);
  expect(warningsIn(objectStream(deflateSync('x'), '[/ASCIIHexDecode /FlateDecode]'))).toEqual([
    'notInspected',
  ]);
  expect(warningsIn(pdf('5 0 obj << /Type /Obj#53tm >>\nstream\nab'))).toEqual(['notInspected']);
  expect(warningsIn(objectStream(deflateSync(Buffer.alloc(17 * 1024 * 1024))))).toEqual(['notInspected']);
});

test('a stream without an end hides nothing', () => {
  expect(warningsIn(pdf('5 0 obj << >>\nstream\n9 0 obj << /S /JavaScript >>'))).toEqual(['pdfScript']);
  expect(warningsIn(pdf('(a text\nstream\n) << /S /JavaScript >> endstream'))).toEqual(['pdfScript']);
});

test('names are found wherever the parts meet in which a large file is read', () => {
  for (const before of [4 * 1024 * 1024 - 20, 4 * 1024 * 1024 - 3, 8 * 1024 * 1024 - 2060, 9_000_000]) {
    const filler = Buffer.alloc(before, ' ');
    const script = Buffer.from('<< /S /JavaScript >>\nstream\nxx\nendstream');
    expect(warningsIn(Buffer.concat([filler, script, filler]))).toEqual(['pdfScript']);
    const hidden = objectStream(deflateSync('<< /JS (x) >>'));
    expect(warningsIn(Buffer.concat([filler, hidden, filler]))).toEqual(['pdfScript']);
    const data = Buffer.concat([
      Buffer.from('<< >>\nstream\n'),
      Buffer.alloc(before, '/JS '),
      Buffer.from('endstream'),
    ]);
    expect(warningsIn(Buffer.concat([data, hidden]))).toEqual(['pdfScript']);
    expect(warningsIn(data)).toEqual([]);
  }
});

const endless = [
  'stream\n',
  '<<>>stream\n',
  '<< /ObjStm >>stream\n',
  '<< /ObjStm >>stream\n endstream ',
  '/#4#4',
  '/',
  '>>',
  '/ObjStm ',
] as const;
test.each(endless)(
  'ten megabytes of %j are read in seconds, not hours: time grows with the bytes alone',
  { timeout: 60_000 },
  (piece) => {
    const bytes = Buffer.alloc(10 * 1024 * 1024, piece);
    const began = performance.now();
    warningsIn(bytes);
    expect(performance.now() - began).toBeLessThan(30_000);
  },
);
