import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AnswerLines } from '#app/competition/payment/bank/AnswerLines.tsx';
import { confirmLines, refuseLines } from '#app/competition/payment/bank/confirm-answer.server.ts';
import { readAnswerPage } from '#app/competition/payment/bank/read-answers.server.ts';
import { WaitingLines } from '#app/competition/payment/bank/WaitingLines.tsx';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { codeField, withCode } from '#app/platform/access/with-code.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { pageOf } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const read = orThrow(
    await readAnswerPage(actor, params.answerId ?? '', pageOf(new URL(request.url).searchParams)),
  );
  return { title: await pageTitle(request, 'payment:answer.title'), page: read.ok ? read.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const line = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat());

export const action = acts({
  confirm: act({
    permit: ({ actor }) => may(actor, 'confirm', 'Payout'),
    schema: z.object({ line, ...codeField }),
    run: (asking, { line: lines, code }) =>
      withCode(asking, code, (proofId) =>
        confirmLines(asking.actor, asking.params.answerId ?? '', lines, proofId),
      ),
  }),
  refuse: act({
    permit: ({ actor }) => may(actor, 'confirm', 'Payout'),
    schema: z.object({ line, reason: z.string().max(2000).default('') }),
    run: ({ actor, params }, { line: lines, reason }) =>
      refuseLines(actor, params.answerId ?? '', lines, reason),
  }),
});

export default function AnswerRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['payment', 'award']);
  if (!page) return null;
  return (
    <>
      <PageHeader
        eyebrow={t(`answer.kinds.${page.kind}`)}
        title={page.name || t('answer.pasted')}
        description={
          <>
            {page.by} <DateTime at={page.uploadedAt} /> ·{' '}
            <code className="break-all">SHA-256 {page.contentHash.slice(0, 16)}</code>
            {page.encoding && <> · {t('answer.encoding', { encoding: page.encoding.toUpperCase() })}</>}
          </>
        }
        breadcrumbs={[
          { label: t('award:finance.title'), to: '/finance' },
          { label: t('answer.title'), to: '/finance/answers' },
          { label: page.name || t('answer.pasted') },
        ]}
        actions={
          page.mayDownload && (
            <ButtonLink variant="secondary" to={`/finance/answers/${page.id}/original`} reloadDocument>
              {t('answer.original')}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal ?? answer?.value.refused[0]} />
        {answer?.value && (
          <Notice tone="success">
            {t('answer.done', { count: answer.value.done })}{' '}
            {answer.value.left > 0 && t('answer.left', { count: answer.value.left })}
          </Notice>
        )}
        <WaitingLines
          key={page.waiting.map(({ id }) => id).join()}
          rows={page.waiting}
          count={page.waitingCount}
          mayConfirm={page.mayConfirm}
          own={page.own}
          refusal={answer?.refusal}
        />
        <AnswerLines lines={page.lines} />
        <Pagination page={page.page} pages={page.pages} href={(n) => `?page=${n}`} />
      </div>
    </>
  );
}
