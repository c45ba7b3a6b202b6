import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DecideSelection } from '#app/competition/announcement/DecideSelection.tsx';
import { decideSchema, decideSelection } from '#app/competition/announcement/decide-selection.server.ts';
import { ProposalForm } from '#app/competition/announcement/ProposalForm.tsx';
import { proposeWinners } from '#app/competition/announcement/propose-winners.server.ts';
import { publicityPeriods, readProposal } from '#app/competition/announcement/read-proposal.server.ts';
import { readSelection } from '#app/competition/announcement/read-selection.server.ts';
import { SelectionList } from '#app/competition/announcement/SelectionList.tsx';
import { SelectionSteps } from '#app/competition/announcement/SelectionSteps.tsx';
import { StartPublicity } from '#app/competition/announcement/StartPublicity.tsx';
import { proposalFrom } from '#app/competition/announcement/selection-form.server.ts';
import { startPublicity } from '#app/competition/announcement/start-publicity.server.ts';
import { inLanguage } from '#app/competition/call/content.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ReportStatesCard } from '#app/competition/ranking/report/ReportStatesCard.tsx';
import { reportStates } from '#app/competition/ranking/report/report-states.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { refuse } from '#app/platform/outcome.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const callId = params.callId ?? '';
  const proposal = orThrow(await readProposal(actor, callId));
  const selection = orThrow(await readSelection(actor, callId));
  const list = selection.ok ? selection.value : null;
  const reports = orThrow(await reportStates(actor, callId));
  return {
    title: await pageTitle(request, 'announcement:selection.title'),
    proposal: proposal.ok ? proposal.value : null,
    list,
    reports: reports.ok ? reports.value.tracks : [],
    periods: list?.state === 'approved' && list.mayAnnounce ? await publicityPeriods(callId) : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  propose: callAct({
    permit: ({ actor }) => may(actor, 'propose', 'Selection'),
    // A field for each solution: which, the list itself says.
    schema: z.record(z.string(), z.string().catch('')),
    run({ actor, params }, typed) {
      const proposal = proposalFrom(params.callId ?? '', typed);
      return proposal.ok ? proposeWinners(actor, proposal.value) : proposal;
    },
  }),
  decide: callAct({
    permit: ({ actor }) => may(actor, 'decide', 'Selection'),
    schema: z.record(z.string(), z.string().catch('')),
    run({ actor }, typed) {
      const decision = decideSchema.safeParse(typed);
      return decision.success ? decideSelection(actor, decision.data) : refuse('announcement.reasonNeeded');
    },
  }),
  publicity: callAct({
    permit: ({ actor }) => may(actor, 'announce', 'FinalList'),
    schema: z.object({
      selectionId: z.string().default(''),
      from: z.string().optional(),
      acknowledged: z.literal('yes', 'announcement:errors.acknowledge'),
    }),
    run: ({ actor }, { selectionId, from }) => startPublicity(actor, selectionId, from),
  }),
});

export default function SelectionRoute() {
  const { proposal, list, reports, periods } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('announcement');
  if (!proposal) return null;
  const live = list && list.state !== 'rejected' ? list : null;
  const published = live?.state === 'inPublicity' || live?.state === 'final';
  return (
    <>
      <PageHeader
        eyebrow={inLanguage(proposal.title, i18n.language)}
        title={t('selection.title')}
        description={t('selection.description')}
        breadcrumbs={[
          { label: t('selection.back'), to: `/organise/calls/${proposal.callId}` },
          { label: t('selection.title') },
        ]}
        actions={
          published && (
            <>
              <ButtonLink variant="secondary" to={`/calls/${proposal.slug}/publicity`}>
                {t('selection.toPublicity')}
              </ButtonLink>
              <ButtonLink variant="secondary" to={`/organise/calls/${proposal.callId}/objections`}>
                {t('selection.toObjections')}
              </ButtonLink>
              <ButtonLink to={`/organise/calls/${proposal.callId}/final`}>
                {t('selection.toFinal')}
              </ButtonLink>
            </>
          )
        }
      />
      <SelectionSteps list={live} />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {proposal.ranked && !published && <ReportStatesCard callId={proposal.callId} tracks={reports} />}
        {list?.state === 'rejected' && (
          <Notice tone="warning" title={t('selection.rejectedBefore')}>
            {t('selection.rejectedText', { name: list.decidedBy, reason: list.rejectionReason })}
          </Notice>
        )}
        {live?.state === 'proposed' && (
          <DecideSelection selectionId={live.id} mine={live.mine} mayDecide={live.mayDecide} />
        )}
        {live?.state === 'approved' && live.mayAnnounce && (
          <StartPublicity
            selectionId={live.id}
            periods={periods}
            refusal={answer?.refusal}
            typed={answer?.typed}
          />
        )}
        {live && live.note !== '' && <Notice>{live.note}</Notice>}
        {live && <SelectionList items={live.items} tracks={proposal.tracks} empty={t('selection.empty')} />}
        {!live && !proposal.ranked && (
          <EmptyState title={t('selection.notRanked')} description={t('selection.notRankedHint')} />
        )}
        {!live && proposal.ranked && proposal.mayPropose && (
          <ProposalForm
            key={list?.id ?? 'first'}
            proposal={proposal}
            refusal={answer?.refusal}
            typed={answer?.typed}
          />
        )}
      </div>
    </>
  );
}
