import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { callAct } from '#app/competition/call-act.server.ts';
import { may } from '#app/competition/permissions.ts';
import { AnalysedTrackCard } from '#app/competition/ranking/analysis/AnalysedTrackCard.tsx';
import { readAnalysis } from '#app/competition/ranking/analysis/read-analysis.server.ts';
import { askReviews, askReviewsSchema } from '#app/competition/ranking/supplementary/ask-reviews.server.ts';
import { cancelReview } from '#app/competition/ranking/supplementary/cancel-review.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { refusedWork } from '#app/platform/threads/refused-work.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField, reasonField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = { near: true, signal: request.signal };
  const page = orThrow(await readAnalysis(actor, params.callId ?? '', asked).catch(refusedWork));
  const title = await pageTitle(request, 'ranking:analysis.title');
  if (!page.ok) return data({ title, page: null, refusal: page.refusal }, { status: 503 });
  return { title, page: page.value, refusal: undefined };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  ask: callAct({
    permit: ({ actor }) => may(actor, 'ask', 'SupplementaryReview'),
    schema: askReviewsSchema,
    run: ({ actor, request }, form) => askReviews(actor, form, request.signal),
  }),
  cancel: callAct({
    permit: ({ actor }) => may(actor, 'ask', 'SupplementaryReview'),
    schema: z.object({ reviewId: idField, reason: reasonField.default('') }),
    run: ({ actor }, { reviewId, reason }) => cancelReview(actor, reviewId, reason),
  }),
});
const did = { ask: 'asked', cancel: 'cancelled' } as const;

export default function AnalysisRoute() {
  const { page, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('ranking');
  if (!page) return <RefusalNotice refusal={refusal} />;
  const { call, tracks } = page;
  const asking = answer?.intent === 'ask' && answer.refusal ? answer : undefined;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), to: `/organise/calls/${call.id}/ranking` },
          { label: t('analysis.title') },
        ]}
        title={t('analysis.title')}
        description={t('analysis.description')}
        actions={
          tracks.length > 0 && (
            <div className="flex flex-wrap gap-3" data-screen-only="">
              <Button type="button" variant="secondary" onClick={() => window.print()}>
                {t('print')}
              </Button>
              <a
                href={`/organise/calls/${call.id}/ranking/analysis/export`}
                className={buttonStyle('secondary', 'medium')}
              >
                {t('export')}
              </a>
              <a
                href={`/organise/calls/${call.id}/ranking/analysis/report`}
                className={buttonStyle('secondary', 'medium')}
              >
                {t('analysis.report.get')}
              </a>
            </div>
          )
        }
      />
      <div className="grid grid-cols-1 gap-6">
        {!asking && <RefusalNotice refusal={answer?.refusal} />}
        {answer && !answer.refusal && <Notice tone="success">{t(`review.did.${did[answer.intent]}`)}</Notice>}
        {tracks.length === 0 && <EmptyState title={t('none')} />}
        {tracks.map((track) => (
          <AnalysedTrackCard
            key={track.key}
            track={track}
            page={page}
            refused={asking?.typed.trackKey === track.key ? asking : undefined}
          />
        ))}
      </div>
    </>
  );
}
