import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { callAct } from '#app/competition/call-act.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { may } from '#app/competition/permissions.ts';
import { JudgeProgress } from '#app/competition/scoring/progress/JudgeProgress.tsx';
import { remindJudges } from '#app/competition/scoring/progress/remind-judges.server.ts';
import { scoringProgress } from '#app/competition/scoring/progress/scoring-progress.server.ts';
import { UnreadableFiles } from '#app/competition/scoring/progress/UnreadableFiles.tsx';
import { reopenSheet } from '#app/competition/scoring/sheet/reopen-sheet.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField, reasonField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const progress = orThrow(await scoringProgress(actor, params.callId ?? ''));
  return {
    title: await pageTitle(request, 'scoring:progress.title'),
    progress: progress.ok ? progress.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = acts({
  remind: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Round'),
    schema: z.object({ roundId: idField, expertId: idField.optional() }),
    run: ({ actor }, { roundId, expertId }) => remindJudges(actor, roundId, expertId),
  }),
  reopen: callAct({
    permit: ({ actor }) => may(actor, 'reopen', 'ScoreSheet'),
    schema: z.object({ sheetId: idField, reason: reasonField }),
    run: ({ actor }, { sheetId, reason }) => reopenSheet(actor, sheetId, reason),
  }),
  close: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Round'),
    schema: z.object({ roundId: idField }),
    run: ({ actor }, { roundId }) => closeRound(actor, roundId),
  }),
});
const said = { remind: 'reminded', reopen: 'reopened', close: 'closed' } as const;

export default function ScoringProgress() {
  const { progress } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('scoring');
  if (!progress) return null;
  const { call, round, judges, total, locked, mayManage, unreadable } = progress;
  const mayAct = mayManage && round?.state === 'open';
  return (
    <>
      <PageHeader
        eyebrow={round && t(`states:Round.${round.state}.label`)}
        title={t('progress.title')}
        description={t('progress.description')}
        actions={
          <>
            {round && total > 0 && (
              <ButtonLink to={`/organise/calls/${call.id}/conferences`} variant="secondary">
                {t('progress.conferences')}
              </ButtonLink>
            )}
            {mayAct && locked < total && (
              <ConfirmButton
                variant="secondary"
                label={t('progress.remindAll')}
                consequences={t('progress.remindAllText')}
                fields={{ intent: 'remind', roundId: round.id }}
              />
            )}
            {mayAct && (
              <ConfirmButton
                label={t('progress.close')}
                consequences={t('progress.closeText')}
                fields={{ intent: 'close', roundId: round.id }}
                disabled={locked < total}
              />
            )}
            {round && round.state !== 'setup' && (
              <ButtonLink to={`/organise/calls/${call.id}/pairwise`} variant="secondary">
                {t('pairwise:title')}
              </ButtonLink>
            )}
            {round?.state === 'closed' && (
              <ButtonLink to={`/organise/calls/${call.id}/ranking`}>{t('progress.ranking')}</ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {answer && !answer.refusal && (
          <Notice tone="success">
            {t(`progress.${said[answer.intent]}`, { count: answer.intent === 'remind' ? answer.value : 1 })}
          </Notice>
        )}
        {!round && <EmptyState title={t('progress.noRound')} />}
        {round && judges.length === 0 && <EmptyState title={t('progress.empty')} />}
        <UnreadableFiles files={unreadable} />
        {total > 0 && (
          <ProgressBar
            label={t('progress.overall')}
            value={locked}
            max={total}
            text={t('progress.of', { locked, total })}
            tone={locked === total ? 'success' : 'action'}
          />
        )}
        {round &&
          judges.map((judge) => (
            <JudgeProgress key={judge.id} judge={judge} roundId={round.id} acts={mayAct === true} />
          ))}
      </div>
    </>
  );
}
