import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { readProposal } from '#app/competition/announcement/read-proposal.server.ts';
import { readSelection } from '#app/competition/announcement/read-selection.server.ts';
import { SelectionList } from '#app/competition/announcement/SelectionList.tsx';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { FinalConsequences } from '#app/competition/award/FinalConsequences.tsx';
import { inLanguage } from '#app/competition/call/content.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { refuse } from '#app/platform/outcome.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const callId = params.callId ?? '';
  const call = orThrow(await readProposal(actor, callId));
  const selection = orThrow(await readSelection(actor, callId));
  const list = selection.ok ? selection.value : null;
  return {
    title: await pageTitle(request, 'announcement:final.title'),
    call: call.ok ? call.value : null,
    list,
    inWords: inWords(BigInt(list?.totalFen ?? '0')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  announce: callAct({
    permit: ({ actor }) => may(actor, 'announce', 'FinalList'),
    schema: z.object({ selectionId: z.string().min(1), acknowledged: z.string().default('') }),
    async run({ actor, params }, { selectionId, acknowledged }) {
      if (acknowledged !== 'yes') return refuse('announcement.acknowledge');
      const outcome = await announceFinal(actor, selectionId);
      if (outcome.ok) throw redirect(`/organise/calls/${params.callId}/final`);
      return outcome;
    },
  }),
});

export default function FinalRoute() {
  const { call, list, inWords: words } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t, i18n } = useTranslation('announcement');
  if (!call) return null;
  const winners = list?.items.filter((i) => i.outcome === 'winner') ?? [];
  const home = `/organise/calls/${call.callId}`;
  return (
    <>
      <PageHeader
        eyebrow={inLanguage(call.title, i18n.language)}
        title={t('final.title')}
        description={t('final.description')}
        breadcrumbs={[
          { label: t('selection.back'), to: home },
          { label: t('selection.title'), to: `${home}/selection` },
          { label: t('final.title') },
        ]}
        actions={
          <ButtonLink variant="secondary" to={`${home}/objections`}>
            {t('selection.toObjections')}
          </ButtonLink>
        }
      />
      <div className="grid gap-8">
        <RefusalNotice refusal={refusal} />
        {!list && <EmptyState title={t('final.none')} />}
        {list?.finalList && (
          <Notice
            tone="success"
            title={t('final.announced')}
            actions={
              <ButtonLink variant="secondary" to={`/calls/${call.slug}/results`}>
                {t('final.toResults')}
              </ButtonLink>
            }
          >
            <DescriptionList
              items={[
                {
                  key: 'at',
                  term: t('final.announcedAt'),
                  value: <DateTime at={list.finalList.announcedAt} />,
                },
                {
                  key: 'hash',
                  term: t('final.hash'),
                  value: <code className="break-all text-sm">{list.finalList.contentHash}</code>,
                },
              ]}
            />
          </Notice>
        )}
        {list && !list.finalList && (
          <FinalConsequences
            list={list}
            winners={winners.filter((i) => i.state !== 'struckOff').length}
            inWords={words}
          />
        )}
        {list && <SelectionList items={winners} tracks={call.tracks} empty={t('results.noneInTrack')} />}
      </div>
    </>
  );
}
