import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { sampleOrder } from './sample.ts';
import { type PaymentTemplate, rowsOf } from './template.ts';

/** What a template makes of two made-up payments, as a sheet. */
export function TemplatePreview({ template }: { template: PaymentTemplate }) {
  const { t } = useTranslation('award');
  const rows = rowsOf(template, sampleOrder);
  const width = Math.max(1, ...rows.map((row) => row.length));
  return (
    <Card title={t('template.preview')} description={t('template.previewText')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section aria-label={t('template.preview')} tabIndex={0} className="overflow-x-auto">
        <table className="text-sm">
          <caption className="sr-only">{t('template.preview')}</caption>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet's rows and cells are their places
              <tr key={at}>
                {Array.from({ length: width }, (_, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={column}
                    className="border border-line px-2 py-1 whitespace-nowrap tabular"
                  >
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
