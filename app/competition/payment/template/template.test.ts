import { expect, test } from 'vitest';
import { amountIn, dateIn, rowsOf, type TemplateOrder, templateSchema } from './template.ts';

const payment = (n: number, amountFen: bigint) => ({
  endToEndId: `JL-${n}-1`,
  grantNumber: `JL-${n}`,
  amountFen,
  payeeName: `成都某科技有限公司${n}`,
  payeeCode: '91510100MA00000000',
  payeeAccount: `440223900902212345${n}`,
  payeeBank: '中国工商银行成都高新支行',
  payeeBankCode: '102651000013',
  purpose: `英雄帖奖励资金 JL-${n}`,
});
const order: TemplateOrder = {
  batchNumber: 'PB-2026-0001',
  executionDate: '2026-05-06',
  payerName: '成都高新区场景专项资金专户',
  payerAccount: '1234',
  payerBankCode: '102651000021',
  payments: [payment(1, 10_000_000n), payment(2, 9_007_199_254_740_993n)],
};

test('a template says which column holds what, in its order, with its constants and formats', () => {
  const template = templateSchema.parse({
    format: 'csv',
    dateFormat: 'yyyyMMdd',
    amountFormat: 'grouped',
    headRows: '付款批次|[batch]|[count]笔\n合计|[total]|[words]|[unknown]',
    columns: [
      { header: '序号', field: 'sequence' },
      { header: '收款账号', field: 'payeeAccount' },
      { header: '金额', field: 'amount' },
      { header: '日期', field: 'executionDate' },
      { header: '渠道', field: 'constant', constant: '跨行' },
    ],
  });
  expect(rowsOf(template, order)).toEqual([
    ['付款批次', 'PB-2026-0001', '2笔'],
    [
      '合计',
      '90,071,992,647,409.93',
      '人民币玖拾万零柒佰壹拾玖亿玖仟贰佰陆拾肆万柒仟肆佰零玖元玖角叁分',
      '[unknown]',
    ],
    ['序号', '收款账号', '金额', '日期', '渠道'],
    ['1', '4402239009022123451', '100,000.00', '20260506', '跨行'],
    ['2', '4402239009022123452', '90,071,992,547,409.93', '20260506', '跨行'],
  ]);
});

test('without headers there are only the payments; fen have no point, and no amount is rounded', () => {
  const template = templateSchema.parse({
    format: 'xlsx',
    headers: false,
    amountFormat: 'fen',
    columns: [{ header: '', field: 'amount' }],
  });
  expect(rowsOf(template, order)).toEqual([['10000000'], ['9007199254740993']]);
  expect(amountIn('yuan', 5n)).toBe('0.05');
  expect(amountIn('grouped', 9_223_372_036_854_775_807n)).toBe('92,233,720,368,547,758.07');
});

test.each([
  ['yyyy-MM-dd', '2026-05-06'],
  ['yyyyMMdd', '20260506'],
  ['yyyy/MM/dd', '2026/05/06'],
  ['yyyy年MM月dd日', '2026年05月06日'],
] as const)('%s of that day is %s', (format, text) => expect(dateIn(format, '2026-05-06')).toBe(text));

test('a template has columns, and no field that nobody knows', () => {
  expect(templateSchema.safeParse({ format: 'csv', columns: [] }).success).toBe(false);
  expect(
    templateSchema.safeParse({ format: 'csv', columns: [{ header: 'x', field: 'password' }] }).success,
  ).toBe(false);
});
