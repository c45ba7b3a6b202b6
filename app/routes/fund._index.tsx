import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FundOverviewCard } from '#app/competition/award/FundOverviewCard.tsx';
import { fundOverview } from '#app/competition/award/fund-overview.server.ts';
import { appropriate } from '#app/competition/fund/appropriate.server.ts';
import { LedgerView } from '#app/competition/fund/LedgerView.tsx';
import { listFunds, readLedger } from '#app/competition/fund/ledger.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm, refusalData } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
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
  const page = Math.max(1, Number(query.get('page')) || 1);
  const ledger = fundId ? orThrow(await readLedger(actor, fundId, page)) : null;
  const overview = fundId ? orThrow(await fundOverview(actor, fundId)) : null;
  return {
    title: await pageTitle(request, 'fund:title'),
    overview: overview?.ok ? overview.value : null,
    funds: funds.ok ? funds.value : [],
    ledger: ledger?.ok ? ledger.value : null,
    mayAppropriate: may(actor, 'appropriate', 'Fund'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const formSchema = z.object({
  fundId: z.string().min(1),
  yuan: z.string().regex(/^[1-9]\d{0,11}$/, 'award:errors.amount'),
  orderNumber: z.string().trim().min(1, 'award:errors.order').max(80),
});

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return refusalData(form);
  const { fundId, yuan, orderNumber } = form.value;
  const outcome = orThrow(await appropriate(actor, { fundId, orderNumber, amountFen: BigInt(yuan) * 100n }));
  return outcome.ok ? { refusal: undefined } : refusalData(outcome);
}

export default function FundPage() {
  const { funds, ledger, overview, mayAppropriate } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal;
  const { t, i18n } = useTranslation('fund');
  if (!ledger) return <PageHeader title={t('title')} description={t('empty')} />;
  const { fund } = ledger;
  return (
    <>
      <PageHeader
        eyebrow={i18n.language === 'en' ? fund.nameEn : fund.name}
        title={t('title')}
        description={t('description')}
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
      {overview && <FundOverviewCard overview={overview} capFen={fund.capFen} />}
      <LedgerView lines={ledger.lines} />
      <Pagination page={ledger.page} pages={ledger.pages} href={(page) => `?fund=${fund.id}&page=${page}`} />
      {mayAppropriate && (
        <Card title={t('appropriate')} className="mt-8">
          <Form
            key={`${fund.id}-${ledger.lines[0]?.id ?? ''}`}
            method="post"
            className="grid gap-4 sm:max-w-md"
          >
            <RefusalNotice refusal={refusal} />
            {answer && !refusal && <Notice tone="success">{t('appropriated')}</Notice>}
            <input type="hidden" name="fundId" value={fund.id} />
            <Field label={t('amountYuan')} errors={fieldErrors(t, refusal, 'yuan')} required>
              <TextInput name="yuan" inputMode="numeric" />
            </Field>
            <Field
              label={t('order')}
              hint={t('appropriateText')}
              errors={fieldErrors(t, refusal, 'orderNumber')}
              required
            >
              <TextInput name="orderNumber" />
            </Field>
            <Button type="submit">{t('appropriate')}</Button>
          </Form>
        </Card>
      )}
    </>
  );
}
