import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { limitActs } from '#app/competition/payment/limits/change-limits.server.ts';
import { LimitsCard } from '#app/competition/payment/limits/LimitsCard.tsx';
import { readLimits } from '#app/competition/payment/limits/read-limits.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const read = orThrow(await readLimits(await requireActor(request)));
  return { title: await pageTitle(request, 'payment:limits.title'), page: read.ok ? read.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts(limitActs);

export default function LimitsRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['payment', 'award']);
  if (!page) return null;
  return (
    <>
      <PageHeader
        title={t('limits.title')}
        description={t('limits.description')}
        breadcrumbs={[{ label: t('award:finance.title'), to: '/finance' }, { label: t('limits.title') }]}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {page.funds.map((fund) => (
          <LimitsCard
            key={`${fund.id}:${fund.limits.length}`}
            fund={fund}
            mayChange={page.mayChange}
            refusal={answer?.refusal}
            typed={answer?.typed}
          />
        ))}
      </div>
    </>
  );
}
