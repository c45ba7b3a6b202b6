import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { amendCall } from '#app/competition/call/amend-call.server.ts';
import { CallDocument } from '#app/competition/call/CallDocument.tsx';
import { PublishPanel } from '#app/competition/call/PublishPanel.tsx';
import { publishCall } from '#app/competition/call/publish-call.server.ts';
import { readDraftOf } from '#app/competition/call/read-organised.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm, refusalData } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = orThrow(await readDraftOf(await requireActor(request), params.callId ?? ''));
  if (!found.ok) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'call:preview.title'), draft: found.value };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const formSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish'), revision: z.coerce.number() }),
  z.object({ intent: z.literal('amend'), revision: z.coerce.number(), reason: z.string().max(500) }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return refusalData(form);
  const input = { ...form.value, callId: params.callId ?? '' };
  const outcome =
    input.intent === 'publish'
      ? orThrow(await publishCall(actor, input))
      : orThrow(await amendCall(actor, input));
  return outcome.ok ? redirect(`/organise/calls/${input.callId}`) : refusalData(outcome);
}

export default function Preview() {
  const { draft } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { content } = draft;
  const fund = draft.funds.find((f) => f.key === content.award.fundKey);
  const name = say(content.title) || draft.slug;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('organise.title'), to: '/organise' },
          { label: name, to: `/organise/calls/${draft.id}` },
          { label: t('preview.title') },
        ]}
        title={t('preview.title')}
        actions={
          <ButtonLink to={`/organise/calls/${draft.id}/edit`} variant="secondary">
            {t('preview.back')}
          </ButtonLink>
        }
      />
      <div className="mb-10 grid gap-6">
        <RefusalNotice refusal={refusal} />
        <PublishPanel draft={draft} />
      </div>
      <p className="mb-4 text-sm text-ink-faint">{t('preview.below')}</p>
      <article className="rounded-xl border border-line bg-surface p-5 shadow-card sm:p-10">
        <p className="text-sm font-medium text-seal">{say(content.organiser)}</p>
        <p className="mt-1 mb-2 text-2xl font-bold">{name}</p>
        <p className="mb-8 text-ink-soft">{say(content.summary)}</p>
        <CallDocument
          content={content}
          timeline={draft.timeline}
          fund={fund ? say({ zh: fund.name, en: fund.nameEn }) : ''}
        />
      </article>
    </>
  );
}
