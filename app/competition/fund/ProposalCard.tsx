import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '#app/platform/access/CodeField.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import type { ProposalRow } from './read-proposals.server.ts';

/** A proposal as it comes over the wire, where instants are text. */
export type ShownProposal = Pick<
  ProposalRow,
  'id' | 'kind' | 'amountFen' | 'reference' | 'day' | 'reason' | 'evidenceName' | 'by' | 'mine'
> & { proposedAt: Date | string };

interface Props {
  proposal: ShownProposal;
  /** this person may confirm or refuse it */
  mayDecide: boolean;
  /** the names of its acts on this page */
  intents: { confirm: string; refuse: string; withdraw: string };
  refusal: Refusal | undefined;
  /** what follows when it is confirmed */
  children?: ReactNode;
}

/** What one person put down and another is to confirm, with a code, or refuse with a reason; who put it down may take it back. */
export function ProposalCard({ proposal, mayDecide, intents, refusal, children }: Props) {
  const { t } = useTranslation('fund');
  const going = useNavigation().formData;
  const pending = going?.get('intent') === intents.confirm && going.get('proposalId') === proposal.id;
  const { id, kind, mine } = proposal;
  return (
    <Card title={t(`proposal.titles.${kind}`)} description={t(`proposal.texts.${kind}`)}>
      <DescriptionList
        items={[
          { key: 'amount', term: t('proposal.amount'), value: <Money fen={proposal.amountFen} /> },
          {
            key: 'reference',
            term: t(kind === 'appropriation' ? 'order' : 'proposal.reference'),
            value: proposal.reference || null,
          },
          {
            key: 'day',
            term: t('proposal.day'),
            value: proposal.day ? <DateTime at={proposal.day} /> : null,
          },
          { key: 'reason', term: t('proposal.reason'), value: proposal.reason || null },
          {
            key: 'slip',
            term: t('proposal.slip'),
            value: proposal.evidenceName ? (
              <a className="text-action underline" href={`/finance/slips/${id}`}>
                {proposal.evidenceName}
              </a>
            ) : null,
          },
          {
            key: 'by',
            term: t('proposal.by'),
            value: (
              <>
                {proposal.by} <DateTime at={proposal.proposedAt} />
              </>
            ),
          },
        ].filter(({ value }) => value !== null)}
      />
      {children}
      {mine && <Notice className="mt-5">{t('proposal.mine')}</Notice>}
      {!mine && !mayDecide && <Notice className="mt-5">{t('proposal.others')}</Notice>}
      {mayDecide && (
        <Form method="post" className="mt-5 flex flex-wrap items-end gap-4">
          <input type="hidden" name="intent" value={intents.confirm} />
          <input type="hidden" name="proposalId" value={id} />
          <input type="hidden" name="kind" value={kind} />
          <CodeField refusal={refusal} />
          <Button pending={pending} variant={kind === 'revocation' ? 'danger' : 'primary'}>
            {t(`proposal.confirm.${kind}`)}
          </Button>
        </Form>
      )}
      {(mayDecide || mine) && (
        <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
          {mayDecide && (
            <ConfirmButton
              label={t('proposal.refuse')}
              variant="secondary"
              consequences={t('proposal.refuseText')}
              reason={{ name: 'reason', label: t('proposal.reason'), required: true, max: 2000 }}
              fields={{ intent: intents.refuse, proposalId: id, kind }}
            />
          )}
          {mine && (
            <ConfirmButton
              label={t('proposal.withdraw')}
              variant="secondary"
              consequences={t('proposal.withdrawText')}
              fields={{ intent: intents.withdraw, proposalId: id }}
            />
          )}
        </div>
      )}
    </Card>
  );
}
