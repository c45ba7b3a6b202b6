import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AnswersTable } from '#app/competition/payment/bank/AnswersTable.tsx';
import { CasesTable } from '#app/competition/payment/bank/CasesTable.tsx';
import { ReadAnswerCard } from '#app/competition/payment/bank/ReadAnswerCard.tsx';
import { readAnswer } from '#app/competition/payment/bank/read-answer.server.ts';
import { listAnswers } from '#app/competition/payment/bank/read-answers.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { pageOf } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const list = orThrow(await listAnswers(actor, pageOf(new URL(request.url).searchParams)));
  return { title: await pageTitle(request, 'payment:answer.title'), page: list.ok ? list.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  read: act({
    permit: ({ actor }) => may(actor, 'return', 'Payout'),
    schema: z.object({ file: z.instanceof(File).optional(), csv: z.string().default('') }),
    run: async ({ actor }, { file, csv }) => {
      const given =
        file && file.size > 0
          ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
          : { name: '', bytes: new TextEncoder().encode(csv) };
      const read = await readAnswer(actor, given);
      if (read.ok) throw redirect(`/finance/answers/${read.value}`);
      return read;
    },
  }),
});

export default function AnswersRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['payment', 'award']);
  if (!page) return null;
  return (
    <>
      <PageHeader
        title={t('answer.title')}
        description={t('answer.description')}
        breadcrumbs={[{ label: t('award:finance.title'), to: '/finance' }, { label: t('answer.title') }]}
      />
      <div className="grid gap-8">
        <RefusalNotice refusal={answer?.refusal} />
        <CasesTable cases={page.cases} />
        {page.moreCases > 0 && <Notice role="none">{t('cases.more', { count: page.moreCases })}</Notice>}
        {page.mayRead && <ReadAnswerCard refusal={answer?.refusal} typed={answer?.typed} />}
        <AnswersTable answers={page.answers} />
        <Pagination page={page.page} pages={page.pages} href={(n) => `?page=${n}`} />
      </div>
    </>
  );
}
