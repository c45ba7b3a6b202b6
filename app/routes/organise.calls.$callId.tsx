import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CallSteps } from '#app/competition/call/CallSteps.tsx';
import { closeCall } from '#app/competition/call/close-call.server.ts';
import { OverviewActions } from '#app/competition/call/OverviewActions.tsx';
import { PhaseBadge } from '#app/competition/call/PhaseBadge.tsx';
import { readOverview } from '#app/competition/call/read-organised.server.ts';
import { StepLinks } from '#app/competition/call/StepLinks.tsx';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { CancelCall } from '#app/competition/payment/cancellation/CancelCall.tsx';
import {
  confirmCancellation,
  proposeCancellation,
  returnCancellation,
} from '#app/competition/payment/cancellation/cancel-call.server.ts';
import { readCancellation } from '#app/competition/payment/cancellation/read-cancellation.server.ts';
import { may, mayAsk, type Question } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, acts } from '#app/platform/web/acts.server.ts';
import { idField, reasonField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Stat } from '#app/ui/Stat.tsx';

/** What one must be allowed to read to open the page of a step. */
const questionOfStep: Record<string, Question> = {
  screening: ['read', 'Screening'],
  panel: ['read', 'Round'],
  scoring: ['read', 'Progress'],
  ranking: ['read', 'Ranking'],
  selection: ['read', 'Selection'],
  objections: ['read', 'Objection'],
  final: ['read', 'Selection'],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const found = orThrow(await readOverview(actor, params.callId ?? ''));
  if (!found.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'call:organise.title'),
    call: found.value,
    mayWrite: may(actor, 'write', 'Call'),
    mayCancel: may(actor, 'cancel', 'Call'),
    cancellation: await readCancellation(actor, params.callId ?? ''),
    withheld: Object.entries(questionOfStep).flatMap(([step, question]) =>
      mayAsk(actor, question) ? [] : step,
    ),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const mayCancel = ({ actor }: Asking) => may(actor, 'cancel', 'Call');
const ofCancellation = z.object({ cancellationId: idField });

export const action = acts({
  proposeCancel: callAct({
    permit: mayCancel,
    schema: z.object({ reason: reasonField.default('') }),
    run: ({ actor, params }, { reason }) =>
      proposeCancellation(actor, { callId: params.callId ?? '', reason }),
  }),
  confirmCancel: callAct({
    permit: mayCancel,
    schema: ofCancellation,
    run: ({ actor, params }, form) => confirmCancellation(actor, { callId: params.callId ?? '', ...form }),
  }),
  returnCancel: callAct({
    permit: mayCancel,
    schema: ofCancellation.extend({ reason: reasonField.default('') }),
    run: ({ actor, params }, form) => returnCancellation(actor, { callId: params.callId ?? '', ...form }),
  }),
  close: callAct({
    permit: ({ actor }) => may(actor, 'publish', 'Call'),
    schema: z.object({ reason: reasonField.default('') }),
    run: ({ actor, params }, { reason }) => closeCall(actor, { callId: params.callId ?? '', reason }),
  }),
});

const figures = ['drafts', 'waiting', 'accepted', 'refused'] as const;

export default function CallOverview() {
  const { call, mayWrite, mayCancel, cancellation, withheld } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('organise.title'), to: '/organise' },
          { label: say(call.title) || call.slug },
        ]}
        eyebrow={<PhaseBadge phase={call.phase} />}
        title={say(call.title) || call.slug}
        actions={<OverviewActions call={call} mayWrite={mayWrite} />}
      />
      <div className="grid gap-8">
        <RefusalNotice refusal={refusal} />
        {call.state === 'draft' && (
          <Notice tone="info" role="none" title={t('organise.draftNotice')}>
            {t('organise.draftNoticeText')}
          </Notice>
        )}
        {call.amendmentPending && call.state === 'published' && (
          <Notice tone="warning" role="none" title={t('organise.amendmentPending')}>
            {t('organise.amendmentPendingText')}
          </Notice>
        )}
        {call.timeline && <CallSteps timeline={call.timeline} />}
        {call.version && (
          <Card as="div" className="grid grid-cols-2 gap-6 lg:grid-cols-4">
            {figures.map((figure) => (
              <Stat key={figure} label={t(`organise.figures.${figure}`)} value={call.figures[figure]} />
            ))}
          </Card>
        )}
        {call.version && <StepLinks callId={call.id} withheld={withheld} />}
        <CancelCall state={call.state} mayCancel={mayCancel} cancellation={cancellation} />
        {mayWrite && call.state === 'published' && (
          <div>
            <ConfirmButton
              label={t('organise.close')}
              consequences={t('organise.closeText')}
              fields={{ intent: 'close' }}
              reason={{ name: 'reason', label: t('organise.closeReason'), required: true, max: 500 }}
              variant="danger"
            />
          </div>
        )}
      </div>
    </>
  );
}
