import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunction, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { parts } from '#app/competition/call/editor/at-path.ts';
import { CallEditor } from '#app/competition/call/editor/CallEditor.tsx';
import { readDraftOf } from '#app/competition/call/read-organised.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = orThrow(await readDraftOf(await requireActor(request), params.callId ?? ''));
  if (!found.ok) throw new Response(null, { status: 404 });
  const { id, owner, slug, state, revision, content, funds, facts } = found.value;
  if (state === 'cancelled') throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'call:editor.title'),
    draft: { id, owner, slug, state, revision, content, funds, facts },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What is being written lives on the page; turning to another part must not fetch the draft again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams }) =>
  currentParams.callId !== nextParams.callId;

export default function EditCall() {
  const { draft } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const part = parts.find((p) => p === query.get('part')) ?? 'text';
  const title = t(draft.state === 'draft' ? 'editor.title' : 'editor.amendTitle');
  const name = say(draft.content.title) || draft.slug;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('organise.title'), to: '/organise' },
          { label: name, to: `/organise/calls/${draft.id}` },
          { label: title },
        ]}
        title={title}
      />
      <CallEditor key={draft.id} draft={draft} part={part} />
    </>
  );
}
