import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AnswersTable } from '#app/competition/award/bank/AnswersTable.tsx';
import { CasesTable } from '#app/competition/award/bank/CasesTable.tsx';
import { ReadAnswerCard } from '#app/competition/award/bank/ReadAnswerCard.tsx';
import { readAnswer } from '#app/competition/award/bank/read-answer.server.ts';
import { listAnswers } from '#app/competition/award/bank/read-answers.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const list = orThrow(await listAnswers(await requireActor(request)));
  return { title: await pageTitle(request, 'payment:answer.title'), page: list.ok ? list.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  const [file, csv] = [form.get('file'), form.get('csv')];
  const given =
    file instanceof File && file.size > 0
      ? { name: file.name, content: await file.text() }
      : { name: '', content: String(csv ?? '') };
  const read = orThrow(await readAnswer(actor, given));
  if (read.ok) throw redirect(`/finance/answers/${read.value}`);
  return data({ refusal: read.refusal, typed: { csv: String(csv ?? '') } }, { status: 422 });
}

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
        {page.mayRead && <ReadAnswerCard refusal={answer?.refusal} typed={answer?.typed} />}
        <AnswersTable answers={page.answers} />
      </div>
    </>
  );
}
