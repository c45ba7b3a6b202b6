import type { TFunction } from 'i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { PdfSheet } from '#app/platform/pdf/PdfSheet.tsx';
import { PdfTable } from '#app/platform/pdf/PdfTable.tsx';
import type { Register } from './content.ts';
import { leadOf, yuan } from './report-texts.ts';

/** 拨付台账 as a PDF: every payment of the period, landscape, with the sum. */
export function RegisterPaper({ register, t }: { register: Register; t: TFunction }) {
  const { rows, language } = register;
  const total = rows.reduce((sum, row) => sum + BigInt(row.amountFen), 0n);
  type Row = Register['rows'][number];
  const column = (key: keyof Row & string, share: number) => ({
    key,
    label: t(`award:export.${key === 'title' ? 'solution' : key}`),
    cell: (row: Row) => String(row[key]),
    share,
  });
  return (
    <PdfSheet
      landscape
      head={inLanguage(register.fund, language)}
      title={t('documents:kinds.paymentsRegister')}
      lead={leadOf(register, t)}
    >
      <PdfTable
        rows={rows}
        rowKey={(row) => `${row.number} ${row.reference} ${row.state}`}
        empty={t('documents:report.none')}
        sums={{ number: t('documents:report.total'), amount: yuan(total) }}
        columns={[
          column('number', 2.6),
          column('unit', 3),
          column('title', 3.4),
          {
            key: 'amount',
            label: t('documents:report.amount'),
            cell: (row: Row) => yuan(row.amountFen),
            share: 1.7,
            numeric: true,
          },
          { ...column('bankName', 2.6), cell: (row: Row) => `${row.bankName} ${row.account}` },
          column('reference', 1.9),
          column('paidOn', 1.6),
          {
            key: 'state',
            label: t('documents:report.state'),
            cell: (row: Row) => t(`states:Payout.${row.state}.label`),
            share: 1.3,
          },
          column('preparedBy', 1.3),
          column('reviewedBy', 1.3),
          column('approvedBy', 1.3),
        ]}
      />
    </PdfSheet>
  );
}
