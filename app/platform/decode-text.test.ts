import { expect, it } from 'vitest';
import { decodeAs, decodeText } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 成功,流水一 as Chinese Excel writes it */
const gbk = Uint8Array.from([0xb3, 0xc9, 0xb9, 0xa6, 0x2c, 0xc1, 0xf7, 0xcb, 0xae, 0xd2, 0xbb]);

it('reads UTF-8 with and without its mark, UTF-16 with it, and what Chinese Excel writes', () => {
  expect(decodeText(utf8('成功,1'))).toEqual({ text: '成功,1', encoding: 'utf-8' });
  expect(decodeText(utf8('\uFEFF成功'))).toEqual({ text: '成功', encoding: 'utf-8' });
  expect(decodeText(gbk)).toEqual({ text: '成功,流水一', encoding: 'gb18030' });
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x10, 0x62, 0x9f, 0x52]))).toEqual({
    text: '成功',
    encoding: 'utf-16le',
  });
  expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x62, 0x10, 0x52, 0x9f]))?.text).toBe('成功');
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});

it('never guesses: a cut-off UTF-8 text, a mark that lies, and what is no text are not read', () => {
  expect(decodeText(utf8('付款成功，流水一').slice(0, -1))).toBeNull();
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...gbk]))).toBeNull();
  expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8]))).toBeNull();
  expect(decodeText(Uint8Array.from([0x41, 0xe9, 0x2c, 0x42]))).toBeNull();
  expect(decodeText(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBeNull();
});

it('keeps to the encoding that a file names itself', () => {
  expect(decodeAs(gbk, 'GBK')?.text).toBe('成功,流水一');
  expect(decodeAs(gbk, 'UTF-8')).toBeNull();
  expect(decodeAs(utf8('a'), 'ISO-8859-1')).toBeNull();
});
