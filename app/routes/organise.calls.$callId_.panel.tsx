import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { drawPanel } from '#app/competition/panel/draw-panel.server.ts';
import { openRound } from '#app/competition/panel/open-round.server.ts';
import { readPanel } from '#app/competition/panel/read-panel.server.ts';
import { recuseMember } from '#app/competition/panel/recuse-member.server.ts';
import { startRound } from '#app/competition/panel/start-round.server.ts';
import { TrackPanelCard } from '#app/competition/panel/TrackPanelCard.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm, refusalData } from '#app/platform/web/respond.server.ts';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readPanel(await requireActor(request), params.callId ?? ''));
  return { title: await pageTitle(request, 'panel:title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const formSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start') }),
  z.object({ intent: z.literal('draw'), roundId: z.string(), trackKey: z.string() }),
  z.object({ intent: z.literal('recuse'), memberId: z.string(), reason: z.string().max(500) }),
  z.object({ intent: z.literal('open'), roundId: z.string() }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return refusalData(form);
  const { value } = form;
  const perform = () => {
    if (value.intent === 'start') return startRound(actor, params.callId ?? '');
    if (value.intent === 'draw') return drawPanel(actor, value);
    return value.intent === 'recuse' ? recuseMember(actor, value) : openRound(actor, value.roundId);
  };
  const outcome = orThrow<unknown>(await perform());
  return outcome.ok ? { refusal: undefined } : refusalData(outcome);
}

export default function PanelPage() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
  const say = useInLanguage();
  if (!page) return null;
  const { round, mayManage } = page;
  const acts = mayManage && round?.state === 'setup';
  return (
    <>
      <PageHeader
        eyebrow={say(page.call.title)}
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {mayManage && !round && (
              <ConfirmButton label={t('start')} consequences={t('startText')} fields={{ intent: 'start' }} />
            )}
            {acts && (
              <ConfirmButton
                label={t('open')}
                consequences={t('openText')}
                fields={{ intent: 'open', roundId: round.id }}
              />
            )}
          </>
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {answer && !answer.refusal && <Notice tone="success">{t('done')}</Notice>}
        {!round && <EmptyState title={t('noRound')} />}
        {round &&
          page.tracks.map((track) => (
            <TrackPanelCard key={track.key} track={track} round={round} mayManage={mayManage} />
          ))}
        <h2 className="text-xl font-semibold">{t('conflicts')}</h2>
        <Table
          caption={t('conflicts')}
          rows={page.conflicts}
          rowKey={(c) => c.id}
          empty={<p className="text-ink-soft">{t('noConflicts')}</p>}
          columns={[
            { key: 'expert', label: t('columns.expert'), primary: true, cell: (c) => c.expert },
            { key: 'solution', label: t('columns.solution'), cell: (c) => c.solution },
            { key: 'kind', label: t('columns.kind'), cell: (c) => t(`kinds.${c.kind}`) },
            { key: 'reason', label: t('columns.reason'), cell: (c) => c.reason },
          ]}
        />
      </div>
    </>
  );
}
