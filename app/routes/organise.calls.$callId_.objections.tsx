import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerObjection, answerSchema } from '#app/competition/announcement/answer-objection.server.ts';
import { listObjections } from '#app/competition/announcement/list-objections.server.ts';
import { ObjectionCard } from '#app/competition/announcement/ObjectionCard.tsx';
import { SetAsideCard } from '#app/competition/announcement/SetAsideCard.tsx';
import { SET_ASIDE_FORM, SetAsideForm } from '#app/competition/announcement/SetAsideForm.tsx';
import {
  decideSetAside,
  decideSetAsideSchema,
  proposeSetAside,
  setAsideSchema,
} from '#app/competition/announcement/set-aside.server.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Select } from '#app/ui/Select.tsx';

const states = ['received', 'accepted', 'inadmissible', 'upheld', 'dismissed'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const callId = params.callId ?? '';
  const query = new URL(request.url).searchParams;
  const filter = {
    state: query.get('state') ?? '',
    text: (query.get('q') ?? '').trim().slice(0, 200),
    solution: (query.get('solution') ?? '').slice(0, 100),
    page: Math.min(10_000, Math.max(1, Math.trunc(Number(query.get('page'))) || 1)),
  };
  const list = orThrow(await listObjections(actor, callId, filter));
  if (!list.ok) throw new Response(null, { status: 404 });
  const { rows, ...rest } = list.value;
  return {
    title: await pageTitle(request, 'announcement:objections.title'),
    callId,
    filter,
    objections: rows,
    ...rest,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  answer: callAct({
    permit: ({ actor }) => may(actor, 'answer', 'Objection'),
    schema: answerSchema,
    run: ({ actor }, input) => answerObjection(actor, input),
  }),
  proposeSetAside: callAct({
    permit: ({ actor }) => may(actor, 'answer', 'Objection'),
    schema: setAsideSchema,
    run: ({ actor, params }, input) => proposeSetAside(actor, params.callId ?? '', input),
  }),
  decideSetAside: callAct({
    permit: ({ actor }) => may(actor, 'answer', 'Objection'),
    schema: decideSetAsideSchema,
    run: ({ actor, params }, input) => decideSetAside(actor, params.callId ?? '', input),
  }),
});

export default function ObjectionsRoute() {
  const shown = useLoaderData<typeof loader>();
  const { callId, objections, filter, total, pages, waiting, unconfirmed, setAsides, solutions } = shown;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('announcement');
  const at = `/organise/calls/${callId}/objections`;
  const href = (page: number) =>
    `${at}?${new URLSearchParams({ state: filter.state, q: filter.text, solution: filter.solution, page: String(page) })}`;
  const maySetAside = shown.mayAnswer && objections.some((o) => o.state === 'received' && o.mayAnswer);
  return (
    <>
      <PageHeader
        title={t('objections.title')}
        description={t('objections.description')}
        breadcrumbs={[
          { label: t('selection.back'), to: `/organise/calls/${callId}` },
          { label: t('selection.title'), to: `/organise/calls/${callId}/selection` },
          { label: t('objections.title') },
        ]}
        actions={
          <ButtonLink variant="secondary" to={`/organise/calls/${callId}/final`}>
            {t('selection.toFinal')}
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {answer?.intent === 'proposeSetAside' && !answer.refusal && (
          <Notice tone="success">{t('setAside.done', { count: answer.value })}</Notice>
        )}
        {answer?.intent === 'decideSetAside' && !answer.refusal && (
          <Notice tone="success">{t('setAside.decided', { count: answer.value })}</Notice>
        )}
        {unconfirmed > 0 && <Notice>{t('objections.unconfirmed', { count: unconfirmed })}</Notice>}
        {setAsides.map((one) => (
          <SetAsideCard key={one.id} one={one} />
        ))}
        <FilterBar search={{ value: filter.text, label: t('objections.search') }} clearTo={at}>
          <Field label={t('objections.state')}>
            <Select
              name="state"
              defaultValue={filter.state}
              options={[
                { value: '', label: t('objections.allStates') },
                ...states.map((state) => ({ value: state, label: t(`states:Objection.${state}.label`) })),
              ]}
            />
          </Field>
          <Field label={t('objections.about')}>
            <Select
              name="solution"
              defaultValue={filter.solution}
              options={[
                { value: '', label: t('objections.allSolutions') },
                ...solutions.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Field>
        </FilterBar>
        {objections.length === 0 && (
          <EmptyState title={t('objections.empty')} description={t('objections.emptyHint')} />
        )}
        {objections.length > 0 && (
          <ul className="grid gap-6">
            {objections.map((objection) => (
              <ObjectionCard
                key={objection.id}
                objection={objection}
                choosable={objection.state === 'received' && objection.mayAnswer ? SET_ASIDE_FORM : undefined}
              />
            ))}
          </ul>
        )}
        <Pagination page={Math.min(filter.page, pages)} pages={pages} total={total} href={href} />
        {maySetAside && (
          <SetAsideForm
            key={waiting}
            total={filter.state === 'received' ? total : waiting}
            filter={filter}
            refusal={answer?.intent === 'proposeSetAside' ? answer.refusal : undefined}
            typed={answer?.typed}
          />
        )}
      </div>
    </>
  );
}
