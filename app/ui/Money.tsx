import { useTranslation } from 'react-i18next';
import { roundMoneyText, yuanText } from './money-text.ts';

/** An amount in fen: ¥100,000.00, or 10万元 when `round`. */
export function Money({
  fen,
  round,
  className,
}: {
  fen: string | number;
  round?: boolean;
  className?: string;
}) {
  const { i18n } = useTranslation('common');
  return (
    <data value={String(fen)} className={className ?? 'tabular whitespace-nowrap'}>
      {round ? roundMoneyText(fen, i18n.language) : yuanText(fen)}
    </data>
  );
}
