import { roundMoneyText, yuanText } from './money-text.ts';
import { useLanguage } from './use-language.ts';

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
  const language = useLanguage();
  return (
    <data value={String(fen)} className={className ?? 'tabular whitespace-nowrap'}>
      {round ? roundMoneyText(fen, language) : yuanText(fen)}
    </data>
  );
}
