import { useTranslation } from 'react-i18next';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Stat } from '#app/ui/Stat.tsx';

/** What the chosen winners cost against what the fund has. Amounts are fen as text. */
export function FundTotals({
  winners,
  awardFen,
  availableFen,
}: {
  winners: number;
  awardFen: string;
  availableFen: string | null;
}) {
  const { t } = useTranslation('announcement');
  if (availableFen === null) return <Notice tone="danger">{t('selection.noFund')}</Notice>;
  const total = BigInt(awardFen) * BigInt(winners);
  const left = BigInt(availableFen) - total;
  return (
    <div aria-live="polite" className="grid gap-4">
      <div className="grid gap-4 rounded-xl border border-line bg-sunken p-5 sm:grid-cols-3">
        <Stat
          label={t('selection.total', { count: winners })}
          value={<Money fen={total.toString()} />}
          tone="gold"
        />
        <Stat label={t('selection.available')} value={<Money fen={availableFen} />} />
        <Stat label={t('selection.left')} value={<Money fen={left.toString()} />} />
      </div>
      {left < 0n && <Notice tone="warning">{t('selection.short')}</Notice>}
    </div>
  );
}
