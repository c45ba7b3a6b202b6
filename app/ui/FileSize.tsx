import { useLanguage } from './use-language.ts';

const units = ['B', 'KB', 'MB', 'GB'] as const;

/** A number of bytes as people say it: 1.4 MB. */
export function FileSize({ bytes }: { bytes: number }) {
  const language = useLanguage();
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  const amount = bytes / 1024 ** power;
  const text = new Intl.NumberFormat(language, {
    maximumFractionDigits: amount < 10 && power > 0 ? 1 : 0,
  }).format(amount);
  return <span className="tabular">{`${text} ${units[power]}`}</span>;
}
