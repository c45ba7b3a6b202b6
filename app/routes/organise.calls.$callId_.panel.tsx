import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { ConflictsTable } from '#app/competition/panel/conflict/ConflictsTable.tsx';
import { FoundConflictForm } from '#app/competition/panel/conflict/FoundConflictForm.tsx';
import { liftConflict } from '#app/competition/panel/conflict/lift-conflict.server.ts';
import {
  foundConflictSchema,
  recordConflict,
} from '#app/competition/panel/conflict/record-conflict.server.ts';
import { drawFurther } from '#app/competition/panel/draw/draw-further.server.ts';
import { drawPanel } from '#app/competition/panel/draw/draw-panel.server.ts';
import { recuseMember } from '#app/competition/panel/membership/recuse-member.server.ts';
import { replacingGrounds } from '#app/competition/panel/membership/replacing-grounds.ts';
import {
  confirmNomination,
  returnNomination,
} from '#app/competition/panel/nomination/decide-nomination.server.ts';
import { nominateJudge, nominationSchema } from '#app/competition/panel/nomination/nominate-judge.server.ts';
import { readPanel } from '#app/competition/panel/read-panel.server.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { openRound } from '#app/competition/panel/round/open-round.server.ts';
import { RoundSteps } from '#app/competition/panel/round/RoundSteps.tsx';
import { RoundTabs } from '#app/competition/panel/round/RoundTabs.tsx';
import { startRound } from '#app/competition/panel/round/start-round.server.ts';
import { TakeBackNotice } from '#app/competition/panel/round/TakeBackNotice.tsx';
import {
  confirmTakeBack,
  dropTakeBack,
  proposeTakeBack,
} from '#app/competition/panel/round/take-back-round.server.ts';
import { VoidRoundsCard } from '#app/competition/panel/round/VoidRoundsCard.tsx';
import { TrackPanelCard } from '#app/competition/panel/TrackPanelCard.tsx';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Actor } from '#app/platform/access/actor.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField, keyField, reasonField } from '#app/platform/web/fields.ts';
import { wholeNumber } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const number = wholeNumber(new URL(request.url).searchParams.get('round'), 100);
  const page = orThrow(await readPanel(await requireActor(request), params.callId ?? '', number));
  return { title: await pageTitle(request, 'panel:title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const mayManage = ({ actor }: { actor: Actor }) => may(actor, 'manage', 'Round');
const mayConfirm = ({ actor }: { actor: Actor }) => may(actor, 'confirm', 'Round');
const ofRound = z.object({ roundId: idField });

export const action = acts({
  start: callAct({
    permit: mayManage,
    schema: z.object({}),
    run: ({ actor, params }) => startRound(actor, params.callId ?? ''),
  }),
  draw: callAct({
    permit: ({ actor }) => may(actor, 'draw', 'Round'),
    schema: ofRound.extend({ trackKey: keyField }),
    run: ({ actor }, form) => drawPanel(actor, form),
  }),
  drawFurther: callAct({
    permit: ({ actor }) => may(actor, 'draw', 'Round'),
    schema: ofRound.extend({ trackKey: keyField, reason: reasonField }),
    run: ({ actor }, form) => drawFurther(actor, form),
  }),
  nominate: callAct({
    permit: mayManage,
    schema: ofRound.extend({ trackKey: keyField, ...nominationSchema.shape }),
    run: ({ actor }, form) => nominateJudge(actor, form),
  }),
  confirmNomination: callAct({
    permit: mayConfirm,
    schema: z.object({ nominationId: idField }),
    run: ({ actor }, { nominationId }) => confirmNomination(actor, nominationId),
  }),
  returnNomination: callAct({
    permit: mayConfirm,
    schema: z.object({ nominationId: idField, reason: reasonField }),
    run: ({ actor }, form) => returnNomination(actor, form),
  }),
  recuse: callAct({
    permit: mayManage,
    schema: z.object({
      memberId: idField,
      reason: reasonField,
      ground: z.enum(replacingGrounds).optional(),
    }),
    run: ({ actor }, form) => recuseMember(actor, form),
  }),
  proposeTakeBack: callAct({
    permit: mayManage,
    schema: ofRound.extend({ reason: reasonField }),
    run: ({ actor }, form) => proposeTakeBack(actor, form),
  }),
  confirmTakeBack: callAct({
    permit: mayConfirm,
    schema: ofRound,
    run: ({ actor }, { roundId }) => confirmTakeBack(actor, roundId),
  }),
  dropTakeBack: callAct({
    permit: mayConfirm,
    schema: ofRound.extend({ reason: reasonField }),
    run: ({ actor }, form) => dropTakeBack(actor, form),
  }),
  open: callAct({
    permit: mayManage,
    schema: ofRound,
    run: ({ actor }, { roundId }) => openRound(actor, roundId),
  }),
  close: callAct({
    permit: mayManage,
    schema: ofRound,
    run: ({ actor }, { roundId }) => closeRound(actor, roundId),
  }),
  lift: callAct({
    permit: mayManage,
    schema: ofRound.extend({ conflictId: idField, reason: reasonField }),
    run: ({ actor }, form) => liftConflict(actor, form),
  }),
  record: callAct({
    permit: mayManage,
    schema: foundConflictSchema,
    run: ({ actor }, form) => recordConflict(actor, form),
  }),
});
const noneTyped: Record<string, string> = {};

export default function PanelPage() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
  const say = useInLanguage();
  if (!page) return null;
  const { round, mayManage } = page;
  const { id: callId } = page.call;
  const state = round?.state ?? null;
  const button = (intent: 'start' | 'open' | 'close') => (
    <ConfirmButton
      label={t(intent)}
      consequences={t(intent === 'open' && page.perSolution ? 'openOwnText' : `${intent}Text`)}
      fields={{ intent, ...(round && { roundId: round.id }) }}
    />
  );
  const recording = answer?.intent === 'record' ? answer : undefined;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: say(page.call.title), to: `/organise/calls/${callId}` },
          { label: t('title') },
        ]}
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {mayManage && state && state !== 'setup' && (
              <ButtonLink to={`/organise/calls/${callId}/scoring`} variant="secondary">
                {t('scoring')}
              </ButtonLink>
            )}
            {round?.kind === 'defence' && state !== 'setup' && (
              <ButtonLink to={`/organise/calls/${callId}/defence`} variant="secondary">
                {t('defence')}
              </ButtonLink>
            )}
            {mayManage && !round && button('start')}
            {mayManage && round && state === 'setup' && !round.takeBack && (
              <>
                <ConfirmButton
                  label={t('takeBack.ask')}
                  consequences={t('takeBack.askText')}
                  variant="secondary"
                  fields={{ intent: 'proposeTakeBack', roundId: round.id }}
                  reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
                />
                {button('open')}
              </>
            )}
            {mayManage && state === 'open' && button('close')}
          </>
        }
      />
      <div className="grid gap-6">
        <RoundTabs rounds={page.rounds} current={round?.number} />
        {!recording && <RefusalNotice refusal={answer?.refusal} />}
        {answer && !answer.refusal && <Notice tone="success">{t('done')}</Notice>}
        {round?.takeBack && (
          <TakeBackNotice roundId={round.id} asked={round.takeBack} mayConfirm={page.mayConfirm} />
        )}
        <RoundSteps state={state} tracks={page.tracks} conflicts={page.conflicts} />
        {!round && <EmptyState title={t('noRound')} />}
        {round &&
          page.tracks.map((track) => (
            <TrackPanelCard
              key={track.key}
              track={track}
              round={round}
              mayManage={mayManage}
              mayConfirm={page.mayConfirm}
              assignTo={
                page.perSolution ? `/organise/calls/${callId}/panel/${track.key}?round=${round.number}` : null
              }
            />
          ))}
        <VoidRoundsCard rounds={page.voidRounds} />
        {round && (
          <Card title={t('conflicts')} description={t('conflictsText')}>
            <ConflictsTable conflicts={page.conflicts} roundId={round.id} mayManage={mayManage} />
          </Card>
        )}
        {round && mayManage && (
          <FoundConflictForm
            key={page.conflicts.length}
            roundId={round.id}
            experts={page.experts}
            solutions={page.tracks.flatMap((track) => track.solutions)}
            refusal={recording?.refusal}
            typed={recording?.typed ?? noneTyped}
          />
        )}
      </div>
    </>
  );
}
