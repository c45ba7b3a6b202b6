import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PrintButton } from '#app/competition/award/PrintButton.tsx';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { CapsCard } from '#app/competition/fund/CapsCard.tsx';
import { DecidedProposals } from '#app/competition/fund/DecidedProposals.tsx';
import { fundActs } from '#app/competition/fund/fund-acts.server.ts';
import { LedgerView } from '#app/competition/fund/LedgerView.tsx';
import { listFunds, readLedger } from '#app/competition/fund/ledger.server.ts';
import { ProposalCard } from '#app/competition/fund/ProposalCard.tsx';
import { readCaps } from '#app/competition/fund/read-caps.server.ts';
import { readProposals } from '#app/competition/fund/read-proposals.server.ts';
import { FundDashboardCard } from '#app/competition/payment/dashboard/FundDashboardCard.tsx';
import { fundDashboard } from '#app/competition/payment/dashboard/fund-dashboard.server.ts';
import { fundFilterFrom } from '#app/competition/payment/dashboard/fund-filter.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { pageOf } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const funds = orThrow(await listFunds(actor));
  const fundId = query.get('fund') ?? (funds.ok ? funds.value[0]?.id : undefined);
  const page = pageOf(query);
  const ledger = fundId ? orThrow(await readLedger(actor, fundId, page)) : null;
  const dashboard = fundId ? orThrow(await fundDashboard(actor, fundId, fundFilterFrom(query))) : null;
  const caps = fundId ? orThrow(await readCaps(actor, fundId)) : null;
  return {
    title: await pageTitle(request, 'fund:title'),
    dashboard: dashboard?.ok ? dashboard.value : null,
    caps: caps?.ok ? caps.value : null,
    credits: fundId && ledger?.ok ? await readProposals(actor, { fundId, kind: 'appropriation' }) : null,
    mayDecide: may(actor, 'decide', 'Fund'),
    funds: funds.ok ? funds.value : [],
    ledger: ledger?.ok ? ledger.value : null,
    mayAppropriate: may(actor, 'appropriate', 'Fund'),
    mayMap: may(actor, 'write', 'PaymentTemplate'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts(fundActs);

export default function FundPage() {
  const page = useLoaderData<typeof loader>();
  const { funds, ledger, dashboard, caps, credits, mayAppropriate, mayMap } = page;
  const answer = useActionData<typeof action>();
  const appropriated = answer?.intent === 'appropriate' ? answer : undefined;
  const refusal = appropriated?.refusal;
  const credit = answer?.intent.endsWith('Credit') ? answer : undefined;
  const done = { confirmCredit: 'confirm', refuseCredit: 'refuse', withdrawCredit: 'withdraw' } as const;
  const { t, i18n } = useTranslation(['fund', 'award']);
  const say = useInLanguage();
  if (!ledger) return <PageHeader title={t('title')} description={t('empty')} />;
  const { fund } = ledger;
  const narrowed = new URLSearchParams({
    fund: fund.id,
    ...(dashboard?.filter.year && { year: String(dashboard.filter.year) }),
    ...(dashboard?.filter.callId && { call: dashboard.filter.callId }),
  });
  return (
    <>
      <PageHeader
        eyebrow={i18n.language === 'en' ? fund.nameEn : fund.name}
        title={t('title')}
        description={t('description')}
        actions={
          <span data-screen-only="" className="flex flex-wrap gap-2">
            {mayMap && (
              <ButtonLink variant="secondary" to="/finance/templates">
                {t('award:template.title')}
              </ButtonLink>
            )}
            <a href={`/fund/export?${narrowed}`} className={buttonStyle('secondary', 'medium')}>
              {t('dashboard.export')}
            </a>
            <PrintButton label={t('dashboard.print')} />
          </span>
        }
      />
      {funds.length > 1 && (
        <Tabs
          label={t('funds')}
          items={funds.map((f) => ({
            to: `/fund?fund=${f.id}`,
            label: i18n.language === 'en' ? f.nameEn : f.name,
            current: f.id === fund.id,
          }))}
        />
      )}
      {dashboard && <FundDashboardCard key={`${narrowed}`} dashboard={dashboard} fund={fund} />}
      {caps && dashboard && (
        <CapsCard
          fundId={fund.id}
          caps={caps}
          calls={dashboard.calls.map(({ id, title }) => ({ id, title: say(title) }))}
          years={dashboard.capYears}
          answer={answer}
        />
      )}
      <div className="mb-8 grid gap-6 empty:hidden" id="credits">
        <RefusalNotice refusal={credit?.refusal} />
        {credit && !credit.refusal && (
          <Notice tone="success">{t(`proposal.done.${done[credit.intent as keyof typeof done]}`)}</Notice>
        )}
        {credits?.waiting.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            mayDecide={page.mayDecide && !proposal.mine}
            intents={{ confirm: 'confirmCredit', refuse: 'refuseCredit', withdraw: 'withdrawCredit' }}
            refusal={credit?.refusal}
          />
        ))}
      </div>
      <LedgerView lines={ledger.lines} />
      <Pagination
        page={ledger.page}
        pages={ledger.pages}
        href={(page) => `?${new URLSearchParams({ ...Object.fromEntries(narrowed), page: String(page) })}`}
      />
      {mayAppropriate && (
        <Card title={t('appropriate')} className="mt-8">
          <Form
            key={`${fund.id}-${credits?.waiting[0]?.id ?? ''}`}
            method="post"
            className="grid gap-4 sm:max-w-md"
          >
            <RefusalNotice refusal={refusal} />
            {appropriated && !refusal && <Notice tone="success">{t('appropriated')}</Notice>}
            <input type="hidden" name="intent" value="appropriate" />
            <input type="hidden" name="fundId" value={fund.id} />
            <Field label={t('amountYuan')} errors={fieldErrors(t, refusal, 'yuan')} required>
              <TextInput name="yuan" inputMode="numeric" defaultValue={appropriated?.typed?.yuan} />
            </Field>
            <Field
              label={t('order')}
              hint={t('appropriateText')}
              errors={fieldErrors(t, refusal, 'orderNumber')}
              required
            >
              <TextInput name="orderNumber" defaultValue={appropriated?.typed?.orderNumber} />
            </Field>
            <Button type="submit">{t('appropriate')}</Button>
          </Form>
        </Card>
      )}
      {credits && credits.decided.length > 0 && (
        <div className="mt-8">
          <DecidedProposals rows={credits.decided} />
        </div>
      )}
    </>
  );
}
