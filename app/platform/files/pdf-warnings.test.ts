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
