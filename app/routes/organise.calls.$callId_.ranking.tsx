import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { callAct } from '#app/competition/call-act.server.ts';
import { RoundTabs } from '#app/competition/panel/round/RoundTabs.tsx';
import { may } from '#app/competition/permissions.ts';
import { computeRankings } from '#app/competition/ranking/compute-rankings.server.ts';
import { PairwiseResultCard } from '#app/competition/ranking/pairwise/PairwiseResultCard.tsx';
import { pairwiseResults } from '#app/competition/ranking/pairwise/read-pairwise.server.ts';
import { readRankings } from '#app/competition/ranking/read-rankings.server.ts';
import { TrackRankingCard } from '#app/competition/ranking/TrackRankingCard.tsx';
import { verifyRanking } from '#app/competition/ranking/verify-ranking.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField, reasonField } from '#app/platform/web/fields.ts';
import { wholeNumber } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const callId = params.callId ?? '';
  const number = wholeNumber(searchParams.get('round'), 100);
  const page = orThrow(await readRankings(actor, callId, searchParams.getAll('ranking'), number));
  return {
    title: await pageTitle(request, 'ranking:title'),
    page: page.ok ? page.value : null,
    compared: await pairwiseResults(actor, callId),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = acts({
  compute: callAct({
    permit: ({ actor }) => may(actor, 'compute', 'Ranking'),
    schema: z.object({ roundId: idField, reason: reasonField.default('') }),
    run: ({ actor, request }, { roundId, reason }) => computeRankings(actor, roundId, reason, request.signal),
  }),
  verify: callAct({
    permit: ({ actor }) => may(actor, 'read', 'Ranking'),
    schema: z.object({ rankingId: idField }),
    run: ({ actor, request }, { rankingId }) => verifyRanking(actor, rankingId, request.signal),
  }),
});

export default function RankingPage() {
  const { page, compared } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('ranking');
  if (!page) return null;
  const { call, round, tracks, rubric, absent, mayCompute } = page;
  const verification = answer?.intent === 'verify' ? answer.value : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <div className="flex flex-wrap gap-3" data-screen-only="">
            {tracks.length > 0 && (
              <>
                {page.round && (
                  <ButtonLink
                    to={`/organise/calls/${call.id}/reports?round=${page.round.number}`}
                    variant="secondary"
                  >
                    {t('reports')}
                  </ButtonLink>
                )}
                <ButtonLink to={`/organise/calls/${call.id}/ranking/analysis`} variant="secondary">
                  {t('analysis.open')}
                </ButtonLink>
                <Button type="button" variant="secondary" onClick={() => window.print()}>
                  {t('print')}
                </Button>
                <a
                  href={`/organise/calls/${call.id}/ranking/export`}
                  className={buttonStyle('secondary', 'medium')}
                >
                  {t('export')}
                </a>
              </>
            )}
            {mayCompute && round?.state === 'closed' && (
              <ConfirmButton
                label={tracks.length > 0 ? t('computeAgain') : t('compute')}
                consequences={
                  absent > 0 ? `${t('absent', { count: absent })} ${t('computeText')}` : t('computeText')
                }
                fields={{ intent: 'compute', roundId: round.id }}
                reason={
                  absent > 0 ? { name: 'reason', label: t('reason'), required: true, max: 500 } : undefined
                }
              />
            )}
          </div>
        }
      />
      <div className="grid gap-6">
        <RoundTabs rounds={page.rounds} current={page.round?.number} />
        <RefusalNotice refusal={answer?.refusal} />
        {page.further && round?.state === 'closed' && tracks.length > 0 && (
          <Notice
            tone="info"
            role="none"
            title={t('further')}
            actions={<ButtonLink to={`/organise/calls/${call.id}/shortlist`}>{t('toShortlist')}</ButtonLink>}
          >
            {t('furtherText')}
          </Notice>
        )}
        {answer?.intent === 'compute' && !answer.refusal && <Notice tone="success">{t('computed')}</Notice>}
        {!round && <EmptyState title={t('noRound')} />}
        {round && tracks.length === 0 && (
          <EmptyState title={t('none')} description={round.state === 'closed' ? undefined : t('notClosed')} />
        )}
        {tracks.map((ranking) => (
          <TrackRankingCard
            key={ranking.track.key}
            ranking={ranking}
            reviews={page.reviews.filter((r) => r.trackKey === ranking.track.key)}
            rubric={rubric}
            verification={verification?.rankingId === ranking.id ? verification : undefined}
          />
        ))}
        {compared.length > 0 && (
          <div id="pairwise" className="grid scroll-mt-20 gap-6">
            {compared.map((result) => (
              <PairwiseResultCard key={result.sessionId} result={result} />
            ))}
            <a
              href={`/organise/calls/${call.id}/pairwise/export`}
              className={buttonStyle('secondary', 'medium', 'justify-self-start')}
              data-screen-only=""
            >
              {t('pairwise:result.export')}
            </a>
          </div>
        )}
      </div>
    </>
  );
}
