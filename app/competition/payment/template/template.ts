import { z } from 'zod';
import { inWords } from '#app/platform/money/in-words.ts';

/** What a column of a bank's template can hold. */
export const templateFields = [
  'sequence',
  'endToEndId',
  'grantNumber',
  'payeeName',
  'payeeCode',
  'payeeAccount',
  'payeeBank',
  'payeeBankCode',
  'amount',
  'amountInWords',
  'currency',
  'purpose',
  'executionDate',
  'payerName',
  'payerAccount',
  'payerBankCode',
  'batchNumber',
  'constant',
] as const;
export type TemplateField = (typeof templateFields)[number];

export const dateFormats = ['yyyy-MM-dd', 'yyyyMMdd', 'yyyy/MM/dd', 'yyyy年MM月dd日'] as const;
/** `yuan` 100000.00, `grouped` 100,000.00, `fen` 10000000 */
export const amountFormats = ['yuan', 'grouped', 'fen'] as const;
export const encodings = ['utf-8', 'utf-8-bom', 'gb18030'] as const;
export const delimiters = [',', ';', '|', '\t'] as const;

export const templateSchema = z.object({
  format: z.enum(['xlsx', 'csv']),
  /** of a CSV */
  encoding: z.enum(encodings).default('utf-8'),
  delimiter: z.enum(delimiters).default(','),
  dateFormat: z.enum(dateFormats).default('yyyy-MM-dd'),
  amountFormat: z.enum(amountFormats).default('yuan'),
  /** whether the row of the columns' headers is written */
  headers: z.boolean().default(true),
  /** rows above it, a line each, cells divided by `|`; [batch] [date] [count] [total] [words] [payer] stand for the file's own */
  headRows: z.string().max(2000, 'award:template.errors.headRows').default(''),
  columns: z
    .array(
      z.object({
        header: z.string().trim().max(60),
        field: z.enum(templateFields),
        /** what a `constant` column says in every row */
        constant: z.string().max(200).default(''),
      }),
    )
    .min(1, 'award:template.errors.columns')
    .max(40),
});
export type PaymentTemplate = z.infer<typeof templateSchema>;

export interface TemplatePayment {
  endToEndId: string;
  grantNumber: string;
  amountFen: bigint;
  payeeName: string;
  /** 统一社会信用代码 */
  payeeCode: string;
  payeeAccount: string;
  payeeBank: string;
  payeeBankCode: string;
  purpose: string;
}

/** A payment file as a template sees it. */
export interface TemplateOrder {
  batchNumber: string;
  /** a date of Asia/Shanghai, `2026-05-01` */
  executionDate: string;
  payerName: string;
  payerAccount: string;
  payerBankCode: string;
  payments: readonly TemplatePayment[];
}

/** A date in one of the formats banks ask for. */
export function dateIn(format: (typeof dateFormats)[number], date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return format.replace('yyyy', year).replace('MM', month).replace('dd', day);
}

/** Fen as a bank writes an amount: exact for any size, as text. */
export function amountIn(format: (typeof amountFormats)[number], fen: bigint): string {
  if (format === 'fen') return fen.toString();
  const digits = fen.toString().padStart(3, '0');
  const yuan = digits.slice(0, -2);
  const whole = format === 'grouped' ? yuan.replace(/\B(?=(\d{3})+$)/g, ',') : yuan;
  return `${whole}.${digits.slice(-2)}`;
}

/**
 * The rows of a payment file after a template, every cell as text: the rows above, the headers, then one row for each payment in the
 * order's order. The same order and template give the same rows.
 */
export function rowsOf(template: PaymentTemplate, order: TemplateOrder): string[][] {
  const total = order.payments.reduce((sum, payment) => sum + payment.amountFen, 0n);
  const own: Record<string, string> = {
    batch: order.batchNumber,
    date: dateIn(template.dateFormat, order.executionDate),
    count: String(order.payments.length),
    total: amountIn(template.amountFormat, total),
    words: inWords(total),
    payer: order.payerName,
  };
  const head = template.headRows
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replace(/\[(\w+)\]/g, (all, name: string) => own[name] ?? all)),
    );
  const heads = template.headers ? [template.columns.map((column) => column.header)] : [];
  return [
    ...head,
    ...heads,
    ...order.payments.map((payment, index) =>
      template.columns.map((column) => cellOf(column, template, order, payment, index)),
    ),
  ];
}

function cellOf(
  { field, constant }: PaymentTemplate['columns'][number],
  { dateFormat, amountFormat }: PaymentTemplate,
  order: TemplateOrder,
  payment: TemplatePayment,
  index: number,
): string {
  switch (field) {
    case 'sequence':
      return String(index + 1);
    case 'amount':
      return amountIn(amountFormat, payment.amountFen);
    case 'amountInWords':
      return inWords(payment.amountFen);
    case 'currency':
      return 'CNY';
    case 'executionDate':
      return dateIn(dateFormat, order.executionDate);
    case 'payerName':
    case 'payerAccount':
    case 'payerBankCode':
    case 'batchNumber':
      return order[field];
    case 'constant':
      return constant;
    default:
      return payment[field];
  }
}
