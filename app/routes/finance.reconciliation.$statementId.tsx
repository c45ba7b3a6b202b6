import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SignCard } from '#app/competition/payment/reconcile/ReconciliationForms.tsx';
import { ClosingCard, MovementsTable } from '#app/competition/payment/reconcile/ReconciliationTables.tsx';
import { readReconciliation } from '#app/competition/payment/reconcile/read-reconciliations.server.ts';
import {
  reviewReconciliation,
  signReconciliation,
} from '#app/competition/payment/reconcile/reconciliation.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Stat } from '#app/ui/Stat.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readReconciliation(await requireActor(request), params.statementId ?? ''));
  return { title: await pageTitle(request, 'payment:reconcile.title'), page: read.ok ? read.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const note = z.object({ note: z.string().max(2000).default('') });

export const action = acts({
  sign: act({
    permit: ({ actor }) => may(actor, 'return', 'Payout'),
    schema: note,
    run: ({ actor, params }, { note: text }) => signReconciliation(actor, params.statementId ?? '', text),
  }),
  review: act({
    permit: ({ actor }) => may(actor, 'review', 'Payout'),
    schema: note,
    run: ({ actor, params }, { note: text }) => reviewReconciliation(actor, params.statementId ?? '', text),
  }),
});

export default function ReconciliationRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(['payment', 'award']);
  if (!page) return null;
  const { comparison, signed, fund } = page;
  const days = (
    <>
      <DateTime at={page.firstDay} /> – <DateTime at={page.lastDay} />
    </>
  );
  return (
    <>
      <PageHeader
        eyebrow={i18n.language === 'en' ? fund.nameEn : fund.name}
        title={days}
        description={page.name}
        breadcrumbs={[
          { label: t('award:finance.title'), to: '/finance' },
          { label: t('reconcile.title'), to: '/finance/reconciliation' },
          { label: days },
        ]}
        actions={
          <ButtonLink variant="secondary" to={`/finance/reconciliation/${page.id}/export`} reloadDocument>
            {t('award:finance.export')}
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {signed && (
          <Notice
            tone={signed.reviewedAt ? 'success' : 'info'}
            title={t(signed.reviewedAt ? 'reconcile.states.reviewed' : 'reconcile.states.signed')}
          >
            <p>
              {signed.by} <DateTime at={signed.at} /> {signed.note}
            </p>
            {signed.reviewedAt && (
              <p>
                {signed.reviewedBy} <DateTime at={signed.reviewedAt} /> {signed.reviewNote}
              </p>
            )}
            <code className="text-sm break-all text-ink-faint">SHA-256 {signed.hash}</code>
          </Notice>
        )}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {(['matched', 'differs', 'onlyBank', 'onlyLedger'] as const).map((standing) => (
            <Stat
              key={standing}
              label={t(`reconcile.standings.${standing}`)}
              value={comparison.counts[standing]}
            />
          ))}
        </div>
        <ClosingCard closing={comparison.closing} />
        <MovementsTable rows={comparison.rows} />
        {page.maySign && <SignCard act="sign" refusal={answer?.refusal} typed={answer?.typed} />}
        {page.mayReview && <SignCard act="review" refusal={answer?.refusal} typed={answer?.typed} />}
      </div>
    </>
  );
}
