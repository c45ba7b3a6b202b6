import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { ReportDocument } from '#app/competition/ranking/report/ReportDocument.tsx';
import { readReport } from '#app/competition/ranking/report/read-report.server.ts';
import { SignaturesCard } from '#app/competition/ranking/report/SignaturesCard.tsx';
import { SignReportForm } from '#app/competition/ranking/report/SignReportForm.tsx';
import {
  mayBeAskedToSign,
  signReport,
  signSchema,
} from '#app/competition/ranking/report/sign-report.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readReport(await requireActor(request), params.reportId ?? ''));
  return { title: await pageTitle(request, 'rounds:report.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  sign: act({
    permit: ({ actor, params }) => mayBeAskedToSign(actor, params.reportId ?? ''),
    schema: signSchema.omit({ reportId: true }),
    run: ({ actor, params: { reportId = '' } }, form) => signReport(actor, { ...form, reportId }),
  }),
});
const noneTyped: Record<string, string> = {};

export default function ReportPage() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  if (!page) return null;
  const { content } = page;
  const to = page.callId
    ? `/organise/calls/${page.callId}/reports?round=${content.round.number}`
    : '/judging';
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: page.callId ? t('reports.title') : t('live.judging'), to },
          { label: t('report.title') },
        ]}
        eyebrow={`${say(content.track)} · ${t('numbered', { number: content.round.number, name: say(content.round.name) })}`}
        title={t('report.titleOf', { title: say(content.call.title) })}
        actions={
          <Button type="button" variant="secondary" data-screen-only="" onClick={() => window.print()}>
            {t('report.print')}
          </Button>
        }
      />
      <div className="grid gap-6">
        {!page.maySign && <RefusalNotice refusal={answer?.refusal} />}
        {answer && !answer.refusal && <Notice tone="success">{t('report.signed')}</Notice>}
        {!page.holds && <Notice tone="danger">{t('report.broken')}</Notice>}
        {page.superseded && <Notice tone="warning">{t('report.superseded')}</Notice>}
        <ReportDocument content={content} />
        <SignaturesCard page={page} />
        {page.maySign && <SignReportForm refusal={answer?.refusal} typed={answer?.typed ?? noneTyped} />}
      </div>
    </>
  );
}
