import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AnswerLines } from '#app/competition/award/bank/AnswerLines.tsx';
import { readAnswerPage } from '#app/competition/award/bank/read-answers.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readAnswerPage(await requireActor(request), params.answerId ?? ''));
  return { title: await pageTitle(request, 'payment:answer.title'), page: read.ok ? read.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function AnswerRoute() {
  const { page } = useLoaderData<typeof loader>();
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
      <AnswerLines lines={page.lines} />
    </>
  );
}
