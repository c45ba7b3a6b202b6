import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { RoundTabs } from '#app/competition/panel/round/RoundTabs.tsx';
import { may } from '#app/competition/permissions.ts';
import { makeReports } from '#app/competition/ranking/report/make-reports.server.ts';
import { ReportStateLine } from '#app/competition/ranking/report/ReportStateLine.tsx';
import { reportStates } from '#app/competition/ranking/report/report-states.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { wholeNumber } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const number = wholeNumber(new URL(request.url).searchParams.get('round'), 100);
  const page = orThrow(await reportStates(await requireActor(request), params.callId ?? '', number));
  return { title: await pageTitle(request, 'rounds:reports.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  make: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'PanelReport'),
    schema: z.object({ roundId: idField }),
    run: ({ actor }, { roundId }) => makeReports(actor, roundId),
  }),
});

export default function ReportsPage() {
  const { page } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  if (!page) return null;
  const { round, tracks } = page;
  return (
    <>
      <PageHeader
        title={t('reports.title')}
        description={t('reports.description')}
        actions={
          page.mayMake &&
          round && (
            <ConfirmButton
              label={t('reports.make')}
              consequences={t('reports.makeText')}
              fields={{ intent: 'make', roundId: round.id }}
            />
          )
        }
      />
      <div className="grid gap-6">
        <RoundTabs rounds={page.rounds} current={round?.number} />
        <RefusalNotice refusal={refusal} />
        {tracks.length === 0 && (
          <EmptyState title={t('reports.empty')} description={t('reports.emptyText')} />
        )}
        {tracks.map((track) => (
          <Card
            key={track.key}
            title={say(track.name)}
            actions={
              track.reportId && (
                <ButtonLink to={`/reports/${track.reportId}`} variant="secondary">
                  {t('reports.open')}
                </ButtonLink>
              )
            }
          >
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <ReportStateLine track={track} />
              {track.signUntil && (
                <span className="text-sm text-ink-soft">
                  {t('report.signUntil')} <DateTime at={track.signUntil} />
                </span>
              )}
            </div>
          </Card>
        ))}
      </div>
    </>
  );
}
