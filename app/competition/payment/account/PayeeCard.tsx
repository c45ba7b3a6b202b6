import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type GrantState, grantLife } from '#app/competition/award/grant-life.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import { type PayoutState, payoutLife } from '../order/payout-life.ts';

interface Props {
  grant: {
    amountFen: string;
    state: GrantState;
    submission: { leadProvider: { name: string; creditCode: string } };
    account: { accountName: string; bankName: string; bankCode: string; numberMasked: string } | null;
  };
  /** the state of the order on its way, if there is one */
  order: PayoutState | null;
  words: string;
  /** the whole number, when this person has just asked for it */
  number: string | null;
  mayReveal: boolean;
}

/** Whom to pay, how much and into which account; the whole number only when asked for. */
export function PayeeCard({ grant, order, words, number, mayReveal }: Props) {
  const { t } = useTranslation(['award', 'payment']);
  const { account, submission } = grant;
  return (
    <Card
      title={t('finance.payee')}
      actions={
        order ? (
          <LifeBadge life={payoutLife} state={order} />
        ) : (
          <LifeBadge life={grantLife} state={grant.state} />
        )
      }
    >
      <DescriptionList
        items={[
          {
            key: 'amount',
            term: t('grant.amount'),
            value: <Money fen={grant.amountFen} className="tabular text-xl font-bold" />,
          },
          { key: 'words', term: t('grant.inWords'), value: <span lang="zh-CN">{words}</span> },
          {
            key: 'unit',
            term: t('grant.unit'),
            value: `${submission.leadProvider.name} · ${submission.leadProvider.creditCode}`,
          },
          { key: 'name', term: t('grant.accountName'), value: account?.accountName },
          { key: 'bank', term: t('grant.bankName'), value: account?.bankName },
          { key: 'code', term: t('grant.bankCode'), value: account?.bankCode || null },
          {
            key: 'number',
            term: t('grant.number'),
            value: <code>{number ?? account?.numberMasked ?? '—'}</code>,
          },
        ]}
      />
      {account && mayReveal && number === null && (
        <Form method="post" className="mt-4 flex flex-wrap items-center gap-3">
          <input type="hidden" name="intent" value="reveal" />
          <Button variant="secondary" size="small">
            {t('finance.reveal')}
          </Button>
          <span className="text-sm text-ink-faint">{t('finance.revealText')}</span>
        </Form>
      )}
    </Card>
  );
}
