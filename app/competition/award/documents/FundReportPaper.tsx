import { Text } from '@react-pdf/renderer';
import type { TFunction } from 'i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { PdfSection, PdfSheet } from '#app/platform/pdf/PdfSheet.tsx';
import { PdfTable } from '#app/platform/pdf/PdfTable.tsx';
import type { FundReport } from './content.ts';
import { leadOf, yuan } from './report-texts.ts';

/** 资金使用报告 as a PDF: balances, movements, and the awards of the period by call, track and state. */
export function FundReportPaper({ report, t }: { report: FundReport; t: TFunction }) {
  const { language } = report;
  const text = (key: string) => t(`documents:report.${key}`);
  return (
    <PdfSheet
      head={inLanguage(report.fund, language)}
      title={t('documents:kinds.fundReport')}
      lead={leadOf(report, t)}
    >
      <PdfSection heading={text('balances')}>
        <PdfTable
          rows={report.balances}
          rowKey={({ account }) => account}
          empty={text('none')}
          columns={[
            {
              key: 'account',
              label: text('account'),
              cell: (row) => t(`fund:${row.account}`),
              share: 2,
            },
            { key: 'opening', label: text('opening'), cell: (row) => yuan(row.openingFen), numeric: true },
            { key: 'change', label: text('change'), cell: (row) => yuan(row.changeFen), numeric: true },
            { key: 'closing', label: text('closing'), cell: (row) => yuan(row.closingFen), numeric: true },
          ]}
        />
      </PdfSection>
      <PdfSection heading={text('movements')}>
        <PdfTable
          rows={report.movements}
          rowKey={({ kind }) => kind}
          empty={text('none')}
          columns={[
            { key: 'kind', label: text('kind'), cell: (row) => t(`fund:kinds.${row.kind}`), share: 2 },
            { key: 'entries', label: text('count'), cell: (row) => String(row.entries), numeric: true },
            { key: 'amount', label: text('amount'), cell: (row) => yuan(row.amountFen), numeric: true },
          ]}
        />
      </PdfSection>
      {(['calls', 'tracks'] as const).map((by) => (
        <PdfSection key={by} heading={text(by)}>
          <PdfTable
            rows={report[by]}
            rowKey={({ name }) => name.zh}
            empty={text('none')}
            columns={[
              { key: 'name', label: text('name'), cell: (row) => inLanguage(row.name, language), share: 3 },
              { key: 'awards', label: text('awards'), cell: (row) => String(row.awards), numeric: true },
              { key: 'awarded', label: text('awarded'), cell: (row) => yuan(row.awardedFen), numeric: true },
              { key: 'paid', label: text('paid'), cell: (row) => yuan(row.paidFen), numeric: true },
            ]}
          />
        </PdfSection>
      ))}
      <PdfSection heading={text('states')}>
        <PdfTable
          rows={report.states}
          rowKey={({ state }) => state}
          empty={text('none')}
          columns={[
            {
              key: 'state',
              label: text('state'),
              cell: (row) => t(`states:Grant.${row.state}.label`),
              share: 2,
            },
            { key: 'awards', label: text('awards'), cell: (row) => String(row.awards), numeric: true },
            { key: 'amount', label: text('amount'), cell: (row) => yuan(row.amountFen), numeric: true },
          ]}
        />
      </PdfSection>
      <Text style={{ marginTop: 14, fontSize: 8 }}>{text('bySources')}</Text>
    </PdfSheet>
  );
}
