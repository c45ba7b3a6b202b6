import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AnalysedTrackCard } from '#app/competition/ranking/analysis/AnalysedTrackCard.tsx';
import { readAnalysis } from '#app/competition/ranking/analysis/read-analysis.server.ts';
import { askReviews, askReviewsSchema } from '#app/competition/ranking/supplementary/ask-reviews.server.ts';
import { cancelReview } from '#app/competition/ranking/supplementary/cancel-review.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm, refusalData } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = orThrow(await readAnalysis(actor, params.callId ?? ''));
  return { title: await pageTitle(request, 'ranking:analysis.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const formSchema = z.discriminatedUnion('intent', [
  askReviewsSchema.extend({ intent: z.literal('ask') }),
  z.object({ intent: z.literal('cancel'), reviewId: z.string(), reason: z.string().max(500).default('') }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return refusalData(form);
  if (form.value.intent === 'cancel') {
    const cancelled = orThrow(await cancelReview(actor, form.value.reviewId, form.value.reason));
    return cancelled.ok ? { refusal: undefined, did: 'cancelled' as const } : refusalData(cancelled);
  }
  const asked = orThrow(await askReviews(actor, form.value));
  return asked.ok ? { refusal: undefined, did: 'asked' as const } : refusalData(asked);
}

export default function AnalysisRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('ranking');
  if (!page) return null;
  const { call, tracks } = page;
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
        <RefusalNotice refusal={answer?.refusal} />
        {answer && 'did' in answer && <Notice tone="success">{t(`review.did.${answer.did}`)}</Notice>}
        {tracks.length === 0 && <EmptyState title={t('none')} />}
        {tracks.map((track) => (
          <AnalysedTrackCard key={track.key} track={track} page={page} />
        ))}
      </div>
    </>
  );
}
