import { describe, expect, test } from 'vitest';
import { isBlank, nameText, oneLine, proseText, storable } from './text.ts';

describe('a name is kept as it is seen', () => {
  test.each([
    ['\u200b四川大学\u200b', '四川大学'],
    ['\ufeff四川\u00ad大学', '四川大学'],
    ['\u202efdp.exe.pdf', 'fdp.exe.pdf'],
    ['甲\u2066乙\u2069丙\u200f', '甲乙丙'],
    ['第一行\r\nBcc: x@example.com', '第一行 Bcc: x@example.com'],
    ['  a\t\t b \u3000 c\u2028d  ', 'a b c d'],
    ['e\u0301cole', 'école'],
    ['甲\u200d乙', '甲乙'],
    ['A\u200dB', 'AB'],
    ['张\ud842三', '张\ufffd三'],
    ['甲\ufe0f\u{e0100}\u{e0100}', '甲\u{e0100}'],
    ['甲\u{e0001}\u{e0041}乙', '甲乙'],
    ['甲\ufe00乙\u3164丙\uffff', '甲乙丙'],
    ['甲\u0000\u0007乙', '甲乙'],
  ])('%j → %j', (given, kept) => expect(oneLine(given)).toBe(kept));

  test.each([
    '👩‍🔬 与 🏳️‍🌈',
    '葛\u{e0100}城',
    '𠮷林㛃𬭎',
    'Škoda · O’Neill',
    '1️⃣',
    '👨🏽‍💻',
    '❤️‍🔥',
    'می\u200dخواهم',
  ])('%s stays', (text) => expect(oneLine(text)).toBe(text.normalize('NFC')));

  test('twice is once', () => {
    for (const text of ['\u200b 甲 \u200b 乙', 'e\u0301\u200d\u0301', '👩\u200d\u200d🔬'])
      expect(oneLine(oneLine(text))).toBe(oneLine(text));
  });
});

test.each(['', ' ', '\u200b', '\u3164', '\u2800', '\u202e\u200f', '\u3000\n\t', '\u00ad'])(
  '%j says nothing',
  (text) => {
    expect(isBlank(text)).toBe(true);
    expect(nameText(10).safeParse(text).success).toBe(false);
    expect(proseText(10).safeParse(text).success).toBe(false);
  },
);

test('length is judged by what is kept', () => {
  expect(nameText(2).parse('\u200b甲\u200b乙')).toBe('甲乙');
  expect(nameText(2, { long: 'x:y' }).safeParse('甲乙丙').error?.issues[0]?.message).toBe('x:y');
  expect(proseText(100).parse('一行\n二行 ')).toBe('一行\n二行');
});

test('what cannot be stored goes, lines stay', () => {
  expect(storable('a\u0000b\nc\td\ud800')).toBe('ab\nc\td\ufffd');
});
