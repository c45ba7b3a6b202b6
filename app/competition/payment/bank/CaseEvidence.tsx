import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import { payoutLife } from '../order/payout-life.ts';
import type { CasePage } from './read-answers.server.ts';

type Shown = Pick<CasePage, 'raw' | 'readBy'> & {
  line: Pick<
    CasePage['line'],
    'endToEndId' | 'status' | 'reason' | 'amountFen' | 'reference' | 'bookedOn' | 'line'
  > & {
    answer: { id: string; name: string; uploadedAt: Date | string };
  };
  order: Pick<
    NonNullable<CasePage['order']>,
    'state' | 'amountFen' | 'bankReference' | 'paidOn' | 'grant'
  > | null;
};

/** What the bank's line says, as it stood. */
export function LineEvidence({ page: { line, raw, readBy } }: { page: Shown }) {
  const { t } = useTranslation(['payment', 'award']);
  return (
    <Card title={t('cases.line')}>
      <DescriptionList
        items={[
          {
            key: 'answer',
            term: t('answer.name'),
            value: (
              <Link className="text-action underline" to={`/finance/answers/${line.answer.id}`}>
                {line.answer.name || t('answer.pasted')} #{line.line}
              </Link>
            ),
          },
          {
            key: 'by',
            term: t('answer.by'),
            value: (
              <>
                {readBy} <DateTime at={line.answer.uploadedAt} />
              </>
            ),
          },
          { key: 'id', term: t('award:batch.columns.endToEndId'), value: line.endToEndId || '—' },
          {
            key: 'status',
            term: t('answer.status'),
            value: [line.status, line.reason].filter(Boolean).join(' · '),
          },
          {
            key: 'amount',
            term: t('award:finance.amount'),
            value: line.amountFen === null ? '—' : <Money fen={line.amountFen} />,
          },
          { key: 'reference', term: t('award:finance.reference'), value: line.reference || '—' },
          {
            key: 'booked',
            term: t('award:finance.paidOn'),
            value: line.bookedOn ? <DateTime at={line.bookedOn} /> : '—',
          },
        ]}
      />
      {raw && (
        <>
          <h3 className="mt-5 mb-2 text-sm font-semibold text-ink-soft">{t('cases.raw')}</h3>
          <pre
            // A long line is scrolled, with the keyboard as well.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
            tabIndex={0}
            className="max-h-80 overflow-auto rounded-lg bg-sunken p-4 text-sm"
          >
            {raw}
          </pre>
        </>
      )}
    </Card>
  );
}

/** What was ordered: the award, the amount, the account in part, and where the order stands. */
export function OrderEvidence({ order }: { order: Shown['order'] }) {
  const { t } = useTranslation(['payment', 'award']);
  if (!order) return <Card title={t('cases.order')}>{t('cases.noOrder')}</Card>;
  const { grant } = order;
  return (
    <Card title={t('cases.order')} actions={<LifeBadge life={payoutLife} state={order.state} />}>
      <DescriptionList
        items={[
          {
            key: 'grant',
            term: t('award:mine.number'),
            value: (
              <Link className="text-action underline" to={`/finance/grants/${grant.id}`}>
                {grant.number}
              </Link>
            ),
          },
          { key: 'unit', term: t('award:finance.unit'), value: grant.submission.leadProvider.name },
          { key: 'amount', term: t('award:finance.amount'), value: <Money fen={order.amountFen} /> },
          {
            key: 'account',
            term: t('award:grant.account'),
            value: grant.account
              ? `${grant.account.accountName} · ${grant.account.bankName} · ${grant.account.numberMasked}`
              : '—',
          },
          { key: 'reference', term: t('award:finance.reference'), value: order.bankReference || '—' },
          {
            key: 'paidOn',
            term: t('award:finance.paidOn'),
            value: order.paidOn ? <DateTime at={order.paidOn} /> : '—',
          },
        ]}
      />
    </Card>
  );
}
