import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AnalysedTrackCard } from '#app/competition/ranking/analysis/AnalysedTrackCard.tsx';
import { readAnalysis } from '#app/competition/ranking/analysis/read-analysis.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = orThrow(await readAnalysis(actor, params.callId ?? ''));
  return { title: await pageTitle(request, 'ranking:analysis.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AnalysisRoute() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ranking');
  if (!page) return null;
  const { call, tracks, criteria } = page;
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
        {tracks.length === 0 && <EmptyState title={t('none')} />}
        {tracks.map((track) => (
          <AnalysedTrackCard key={track.key} track={track} criteria={criteria} />
        ))}
      </div>
    </>
  );
}
