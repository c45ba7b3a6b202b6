import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AnswerLines } from '#app/competition/payment/bank/AnswerLines.tsx';
import { LineEvidence, OrderEvidence } from '#app/competition/payment/bank/CaseEvidence.tsx';
import { closeCase, closeCaseSchema } from '#app/competition/payment/bank/close-case.server.ts';
import { DecideCase } from '#app/competition/payment/bank/DecideCase.tsx';
import { readCase } from '#app/competition/payment/bank/read-answers.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { codeField, withCode } from '#app/platform/access/with-code.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readCase(await requireActor(request), params.caseId ?? ''));
  return { title: await pageTitle(request, 'payment:cases.one'), page: read.ok ? read.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  close: act({
    permit: ({ actor }) => may(actor, 'confirm', 'Payout'),
    schema: closeCaseSchema.extend(codeField),
    run: (asking, { code, ...decision }) =>
      withCode(asking, code, (proofId) =>
        closeCase(asking.actor, asking.params.caseId ?? '', decision, proofId),
      ),
  }),
});

export default function CaseRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['payment', 'award']);
  if (!page) return null;
  return (
    <>
      <PageHeader
        eyebrow={t('cases.one')}
        title={t(`problems.${page.problem}`)}
        description={t(`problemTexts.${page.problem}`)}
        breadcrumbs={[
          { label: t('award:finance.title'), to: '/finance' },
          { label: t('answer.title'), to: '/finance/answers' },
          { label: t('cases.one') },
        ]}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {page.decision && (
          <Notice tone="success" title={t(`decisions.${page.decision}`)}>
            {page.reason} — {page.closedBy} {page.closedAt && <DateTime at={page.closedAt} />}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <LineEvidence page={page} />
          <OrderEvidence order={page.order} />
        </div>
        {page.others.length > 0 && (
          <section className="grid gap-3">
            <h2 className="text-lg font-semibold">{t('cases.others')}</h2>
            <AnswerLines lines={page.others.map((line) => ({ ...line, grant: undefined, bankCase: null }))} />
          </section>
        )}
        {!page.decision && (page.own || page.signed) && (
          <Notice>{t(page.own ? 'cases.own' : 'cases.signed')}</Notice>
        )}
        {page.decisions.length > 0 && (
          <DecideCase
            decisions={page.decisions}
            paidOn={page.line.bookedOn}
            refusal={answer?.refusal}
            typed={answer?.typed}
          />
        )}
      </div>
    </>
  );
}
