import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ReadStatementCard } from '#app/competition/payment/reconcile/ReconciliationForms.tsx';
import { listStatements } from '#app/competition/payment/reconcile/read-reconciliations.server.ts';
import { readStatement, statementSchema } from '#app/competition/payment/reconcile/reconciliation.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Money } from '#app/ui/Money.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const list = orThrow(await listStatements(await requireActor(request)));
  return { title: await pageTitle(request, 'payment:reconcile.title'), page: list.ok ? list.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  read: act({
    permit: ({ actor }) => may(actor, 'return', 'Payout'),
    schema: statementSchema.omit({ name: true }).extend({ file: z.instanceof(File).optional() }),
    run: async ({ actor }, { fundId, file }) => {
      const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      const read = await readStatement(actor, { fundId, name: (file?.name ?? '').slice(0, 200), bytes });
      if (read.ok) throw redirect(`/finance/reconciliation/${read.value}`);
      return read;
    },
  }),
});

export default function ReconciliationsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(['payment', 'award']);
  if (!page) return null;
  return (
    <>
      <PageHeader
        title={t('reconcile.title')}
        description={t('reconcile.description')}
        breadcrumbs={[{ label: t('award:finance.title'), to: '/finance' }, { label: t('reconcile.title') }]}
      />
      <div className="grid gap-8">
        <RefusalNotice refusal={answer?.refusal} />
        {page.mayRead && <ReadStatementCard funds={page.funds} />}
        <Table
          caption={t('reconcile.statements')}
          rows={page.statements}
          rowKey={(statement) => statement.id}
          empty={<EmptyState title={t('reconcile.none')} />}
          columns={[
            {
              key: 'days',
              label: t('reconcile.days'),
              primary: true,
              cell: (statement) => (
                <Link className="text-action underline" to={`/finance/reconciliation/${statement.id}`}>
                  <DateTime at={statement.firstDay} /> – <DateTime at={statement.lastDay} />
                </Link>
              ),
            },
            {
              key: 'fund',
              label: t('limits.fund'),
              cell: ({ fund }) => (i18n.language === 'en' ? fund.nameEn : fund.name),
            },
            { key: 'name', label: t('reconcile.file'), cell: (statement) => statement.name || '—' },
            { key: 'lines', label: t('answer.lines'), numeric: true, cell: (statement) => statement.lines },
            {
              key: 'closing',
              label: t('reconcile.closingFen'),
              numeric: true,
              cell: (statement) => <Money fen={statement.closingFen} />,
            },
            {
              key: 'state',
              label: t('limits.state'),
              cell: ({ reconciliation }) => {
                const state = reconciliation?.reviewedAt ? 'reviewed' : reconciliation ? 'signed' : 'open';
                return (
                  <StateBadge
                    tone={state === 'reviewed' ? 'success' : state === 'signed' ? 'info' : 'warning'}
                    label={t(`reconcile.states.${state}`)}
                  />
                );
              },
            },
          ]}
        />
      </div>
    </>
  );
}
