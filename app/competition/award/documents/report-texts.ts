import type { TFunction } from 'i18next';
import { formatDateTime } from '#app/i18n/format.ts';
import { yuanText } from '#app/ui/money-text.ts';
import type { FundReport, Register } from './content.ts';

/** Fen as `100,000.00`, for columns whose head names the unit. */
export const yuan = (fen: string | bigint): string => yuanText(fen).replace('¥', '');

/** The line under a report's title: its period, the instant of which it speaks, who made it, the unit of amounts. */
export function leadOf(
  { from, to, asOf, preparedBy, language }: Register | FundReport,
  t: TFunction,
): string {
  return [
    t('documents:report.period', { from, to }),
    t('documents:report.asOf', { at: formatDateTime(asOf, language) }),
    t('documents:report.preparedBy', { name: preparedBy }),
    t('documents:report.unit'),
  ].join(language === 'en' ? ' · ' : '　');
}
