import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { Money } from '#app/ui/Money.tsx';
import type { Pathway } from './pathways.server.ts';

/** Supports that may follow, in the policy's own words. */
export function Pathways({ pathways }: { pathways: readonly Pathway[] }) {
  const { t } = useTranslation('award');
  if (pathways.length === 0) return null;
  return (
    <Card title={t('grant.followsTitle')} description={t('grant.followsNote')}>
      <ul className="grid gap-4">
        {pathways.map((p) => (
          <li key={p.key}>
            <p lang="zh-CN">
              {p.who}：{p.condition}，{p.how}{' '}
              <Money fen={p.amountFen} round className="tabular font-semibold whitespace-nowrap" />
            </p>
            <p className="text-sm text-ink-faint">{t('grant.followsSource', { policy: p.policy })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
