import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { confirmProposal } from '#app/competition/panel/assignment/confirm-proposal.server.ts';
import { AddJudgeForm } from '#app/competition/panel/assignment/page/AddJudgeForm.tsx';
import { AssignmentMatrix } from '#app/competition/panel/assignment/page/AssignmentMatrix.tsx';
import { PairDialog } from '#app/competition/panel/assignment/page/PairDialog.tsx';
import { ProposalCard } from '#app/competition/panel/assignment/page/ProposalCard.tsx';
import { ProposalChange } from '#app/competition/panel/assignment/page/ProposalChange.tsx';
import type { PairAt } from '#app/competition/panel/assignment/page/pair.ts';
import { SolutionCards } from '#app/competition/panel/assignment/page/SolutionCards.tsx';
import { proposeAssignment } from '#app/competition/panel/assignment/propose-assignment.server.ts';
import { readAssignment } from '#app/competition/panel/assignment/read-assignment.server.ts';
import { setWish } from '#app/competition/panel/assignment/set-wish.server.ts';
import { undoProposal } from '#app/competition/panel/assignment/undo-proposal.server.ts';
import { nominateJudge, nominationSchema } from '#app/competition/panel/nomination/nominate-judge.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Actor } from '#app/platform/access/actor.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { type Asking, acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { wholeNumber } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

function placeOf({ request, params }: { request: Request; params: Record<string, string | undefined> }) {
  const number = wholeNumber(new URL(request.url).searchParams.get('round'), 100) ?? 1;
  return { callId: params.callId ?? '', trackKey: params.trackKey ?? '', number };
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args.request);
  const page = orThrow(await readAssignment(actor, placeOf(args)));
  return {
    title: await pageTitle(args.request, 'assignment:title'),
    page: page.ok ? page.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const mayManage = ({ actor }: Asking) => may(actor, 'manage', 'Round');

/** Does it in the round and track of the address. */
async function inTrack<T>(
  asking: Asking,
  verb: (actor: Actor, place: { roundId: string; trackKey: string }) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const page = await readAssignment(asking.actor, placeOf(asking));
  return page.ok
    ? verb(asking.actor, { roundId: page.value.round.id, trackKey: page.value.track.key })
    : page;
}

export const action = acts({
  propose: callAct({
    permit: mayManage,
    schema: z.object({ keepStanding: z.literal('on').optional() }),
    run: (asking, { keepStanding }) =>
      inTrack(asking, (actor, place) =>
        proposeAssignment(actor, { ...place, keepStanding: keepStanding === 'on' }),
      ),
  }),
  confirm: callAct({
    permit: mayManage,
    schema: z.object({ proposalId: idField }),
    run: ({ actor }, { proposalId }) => confirmProposal(actor, proposalId),
  }),
  undo: callAct({
    permit: mayManage,
    schema: z.object({}),
    run: (asking) => inTrack(asking, undoProposal),
  }),
  wish: callAct({
    permit: mayManage,
    schema: z.object({
      expertId: idField,
      submissionId: idField,
      kind: z.enum(['pinned', 'forbidden', 'free']),
    }),
    run: (asking, wish) => inTrack(asking, (actor, place) => setWish(actor, { ...place, ...wish })),
  }),
  add: callAct({
    permit: mayManage,
    schema: nominationSchema,
    run: (asking, form) => inTrack(asking, (actor, place) => nominateJudge(actor, { ...place, ...form })),
  }),
});
const noneTyped: Record<string, string> = {};

export default function AssignmentOfTrack() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('assignment');
  const say = useInLanguage();
  const [pair, setPair] = useState<PairAt | null>(null);
  if (!page) return null;
  const { matrix, bids, rules } = page;
  const adding = answer?.intent === 'add' ? answer : undefined;
  const name = say(page.track.name);
  const rulesText = [
    t('rules.perSolution', { count: rules.perSolution }),
    rules.capacity > 0 && t('rules.capacity', { count: rules.capacity }),
    rules.onePerUnit && t('rules.onePerUnit'),
    rules.seniors > 0 && t('rules.seniors', { count: rules.seniors }),
  ].filter((rule) => rule !== false);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: say(page.call.title), to: `/organise/calls/${page.call.id}` },
          { label: t('panel'), to: `/organise/calls/${page.call.id}/panel` },
          { label: name },
        ]}
        title={t('titleOf', { track: name })}
        description={rulesText.join(t('semicolon'))}
      />
      <div className="grid grid-cols-1 gap-6">
        {!adding && <RefusalNotice refusal={answer?.refusal} />}
        {page.lacking > 0 && <Notice tone="warning">{t('lacking', { count: page.lacking })}</Notice>}
        {bids?.closeAt && (
          <Notice>
            {t('bids', { done: bids.bidders, total: bids.judges })}{' '}
            <DateTime at={bids.closeAt} shape="minute" />
          </Notice>
        )}
        <ProposalCard page={page} />
        {page.change && <ProposalChange change={page.change} />}
        <Card title={t('matrix')} description={t('matrixText')}>
          <div className="hidden sm:block print:block">
            <AssignmentMatrix matrix={matrix} caption={t('matrix')} onPair={setPair} />
          </div>
          <div className="sm:hidden print:hidden">
            <SolutionCards matrix={matrix} onPair={setPair} />
          </div>
        </Card>
        {page.mayManage && page.drawn && (
          <AddJudgeForm
            key={matrix.judges.length}
            addable={page.addable}
            refusal={adding?.refusal}
            typed={adding?.typed ?? noneTyped}
          />
        )}
      </div>
      <PairDialog matrix={matrix} pair={pair} mayManage={page.mayManage} onClose={() => setPair(null)} />
    </>
  );
}
