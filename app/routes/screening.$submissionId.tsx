import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { may } from '#app/competition/permissions.ts';
import { CreditStandings } from '#app/competition/provider/credit/CreditStandings.tsx';
import { ChecklistCard } from '#app/competition/screening/ChecklistCard.tsx';
import { DecisionCard } from '#app/competition/screening/DecisionCard.tsx';
import { numberOf, readScreening } from '#app/competition/screening/read-screening.server.ts';
import { ScreenedDocuments } from '#app/competition/screening/ScreenedDocuments.tsx';
import { screeningAction } from '#app/competition/screening/screening-action.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const read = orThrow(await readScreening(actor, params.submissionId ?? ''));
  if (!read.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'screening:page.title'),
    page: read.value,
    mayScreen: may(actor, 'screen', 'Screening'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const decided = async (id: string): Promise<never> => {
  throw redirect(`/screening?${new URLSearchParams({ decided: await numberOf(id) })}`);
};
/** A form of the page; a decision leads back to the queue. */
const form = (intent: string, ask: 'screen' | 'refuse') =>
  act({
    permit: ({ actor }) => may(actor, ask, 'Screening'),
    schema: z.record(z.string(), z.string().catch('')),
    async run({ actor, params }, fields) {
      const id = params.submissionId ?? '';
      const outcome = await screeningAction(actor, id, { ...fields, intent });
      return outcome.ok && intent !== 'save' && intent !== 'propose' ? decided(id) : outcome;
    },
  });
export const action = acts({
  save: form('save', 'screen'),
  accept: form('accept', 'screen'),
  return: form('return', 'screen'),
  propose: form('propose', 'refuse'),
  confirm: form('confirm', 'refuse'),
  dismiss: form('dismiss', 'refuse'),
});

export default function Screening() {
  const { page, mayScreen } = useLoaderData<typeof loader>();
  const { form, creditRequired, track, early, due } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('screening');
  const say = useInLanguage();
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('queue.title'), to: '/screening' }, { label: page.number ?? page.title }]}
        eyebrow={[say(track), page.number].filter(Boolean).join(' · ')}
        title={page.title}
        description={<LifeBadge life={submissionLife} state={page.state} />}
        actions={
          <a href="#checklist" className="text-action underline lg:hidden">
            {t('page.checklist')}
          </a>
        }
      />
      <div className="grid gap-4">
        <RefusalNotice refusal={answer?.refusal} />
        {answer?.intent === 'save' && !answer.refusal && <Notice tone="success">{t('page.saved')}</Notice>}
      </div>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,26rem)]">
        <div className="grid min-w-0 gap-6">
          <Card title={t('page.consortium')}>
            <DescriptionList
              items={[
                {
                  term: t('page.lead'),
                  value: `${page.leadProvider.name} (${page.leadProvider.creditCode})`,
                },
                ...page.members.map((m) => ({
                  key: m.id,
                  term: t('page.member'),
                  value: `${m.provider.name} (${m.provider.creditCode})${m.confirmedAt ? ` · ${t('page.confirmed')}` : ''}`,
                })),
              ]}
            />
          </Card>
          <Card
            title={t('page.credit')}
            description={t(creditRequired ? 'page.creditRequired' : 'page.creditText')}
          >
            <CreditStandings units={page.credit} />
          </Card>
          <ScreenedDocuments key={page.version.id} version={page.version} form={form} />
        </div>
        <div className="grid gap-6 lg:sticky lg:top-6 lg:max-h-[calc(100vh-3rem)] lg:overflow-y-auto">
          <ChecklistCard
            key={page.revision}
            page={page}
            typed={answer?.intent === 'save' && answer.refusal ? answer.typed : undefined}
          />
          {mayScreen && (
            <DecisionCard page={page} early={early} due={due} answer={answer?.refusal ? answer : undefined} />
          )}
          <Card title={t('page.history')}>
            <ol className="grid gap-3">
              {page.decisions.length === 0 && <li className="text-ink-soft">—</li>}
              {page.decisions.map((decision) => (
                <li key={decision.id}>
                  <span className="font-medium">{t(`decisions.${decision.kind}`)}</span> · {decision.by} ·{' '}
                  <DateTime at={decision.at} />
                  {decision.reasons !== '' && (
                    <p className="whitespace-pre-line text-ink-soft">{decision.reasons}</p>
                  )}
                </li>
              ))}
            </ol>
          </Card>
        </div>
      </div>
    </>
  );
}
