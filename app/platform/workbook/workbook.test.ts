import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvBytes } from './csv.server.ts';
import { isFormulaLike } from './formula-like.ts';
import { makeWorkbook } from './make-workbook.server.ts';
import { type Cell, money, points } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { workbookBytes } from './workbook.ts';

/** The sheets as another library reads them. */
async function readBack(bytes: Uint8Array) {
  const sheets = await readXlsx(Buffer.from(bytes), { trim: false } as never);
  return sheets as unknown as { sheet: string; data: unknown[][] }[];
}
const rowsOf = async (rows: Cell[][]) =>
  (await readBack(workbookBytes({ sheets: [{ name: 'a', rows }] })))[0]?.data;

test.each([
  '=1+1',
  '+86 138',
  '-20℃冷链',
  '@SUM(A1)',
  "'quoted",
  '\t=1',
  '=HYPERLINK("http://a.example","x")',
  '0123',
  '1e5',
  '2026-01-02',
  '_x0041_',
  ' a ',
])('%j stays the text it is, and is no formula', async (text) => {
  expect(await rowsOf([[text]])).toEqual([[text]]);
  const files = unzipSync(workbookBytes({ sheets: [{ name: text, rows: [[text]] }] }));
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array)).not.toContain('<f>');
});

test('amounts are numbers to the fen, or texts where a spreadsheet would round; points have two places; times are Beijing time', async () => {
  expect(
    await rowsOf([
      [
        money(10_000_050n),
        money('-1'),
        money(9_007_199_254_740_993_00n),
        points(8_825),
        new Date('2026-11-27T17:40:20.331Z'),
        null,
        0,
      ],
    ]),
  ).toEqual([[100_000.5, -0.01, '9007199254740993.00', 88.25, '2026-11-28 01:40:20', null, 0]]);
});

test('whatever a sheet is called and holds, the file is well-formed and is read back', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 })), {
        maxLength: 5,
      }),
      async (given) => {
        const bytes = workbookBytes({
          sheets: given.map(([name, rows]) => ({ name, rows, heads: [['=a']] })),
          title: given[0]?.[0] ?? '',
        });
        for (const [name, content] of Object.entries(unzipSync(bytes)))
          expect([name, XMLValidator.validate(strFromU8(content))]).toEqual([name, true]);
        const sheets = await readBack(bytes);
        expect(sheets).toHaveLength(Math.max(1, given.length));
      },
    ),
    { seed: 20261127, numRuns: 100 },
  );
});

test('a workbook with no sheet, and a sheet with no row, are well-formed', async () => {
  expect(await readBack(workbookBytes({ sheets: [] }))).toEqual([{ sheet: 'Sheet', data: [] }]);
  expect(await readBack(workbookBytes({ sheets: [{ name: '空', rows: [] }] }))).toEqual([
    { sheet: '空', data: [] },
  ]);
});

test('names of sheets are cut, cleaned, numbered and never empty', () => {
  const long = '智慧城市与交通治理'.repeat(5);
  expect(
    sheetNames(['智慧/交通', '智慧:交通', '智慧:交通', '', '[]', "'a'", 'A', 'History', long, long]),
  ).toEqual([
    ...['智慧 交通', '智慧 交通 (2)', '智慧 交通 (3)', 'Sheet', 'Sheet (2)', 'a', 'A (2)', 'History (2)'],
    ...[long.slice(0, 31), `${long.slice(0, 27)} (2)`],
  ]);
});

test('every name that sheets are given is one that Excel takes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', minLength: 25 }),
    fc.constantFrom('', "'", 'a', 'A'),
  );
  fc.assert(
    fc.property(fc.array(text), (given) => {
      const names = sheetNames(given);
      for (const name of names) {
        expect(name).toMatch(/^[^[\]*?/\\:]{1,31}$/);
        expect(name).not.toMatch(/^'|'$|^\s|\s$/);
        expect(name.isWellFormed()).toBe(true);
      }
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length);
    }),
    { seed: 20261127 },
  );
});

test('the same record gives the same bytes, also in a thread', async () => {
  const rows = Array.from({ length: 2_000 }, (_, i): Cell[] => [i, `方案 ${i}`, money(BigInt(i))]);
  const of = { sheets: [{ name: 'a', rows }], madeAt: new Date('2026-05-01') };
  expect(Buffer.from(await makeWorkbook(of)).equals(workbookBytes(of))).toBe(true);
});

test('CSV refuses what a spreadsheet would take for a formula, and gives everything else as typed', () => {
  const form = { delimiter: ',', encoding: 'utf-8' } as const;
  for (const text of ['=1', '+A1', '-1+1', '@a', ' =1', '\t=1', '＝1', '\r=1', '-20℃冷链'])
    expect([text, isFormulaLike(text), csvBytes([['a', text]], form).ok]).toEqual([text, true, false]);
  for (const text of ['', '-', '－', '-5.00', '+100,000.00', 'a=b', '成都"某"公司, 二部'])
    expect([text, isFormulaLike(text)]).toEqual([text, false]);
  expect(csvBytes([['成都"某"公司, 二部', '-5.00']], form)).toEqual({
    ok: true,
    value: Buffer.from('"成都""某""公司, 二部",-5.00\r\n'),
  });
});
