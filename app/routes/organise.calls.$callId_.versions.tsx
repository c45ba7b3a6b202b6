import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readVersions } from '#app/competition/call/read-public.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { VersionList } from '#app/competition/call/VersionList.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = orThrow(await readVersions(await requireActor(request), { id: params.callId ?? '' }));
  if (!found.ok) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'call:versions.title'), history: found.value };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function OrganisedVersions() {
  const { history } = useLoaderData<typeof loader>();
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const name = history.title ? say(history.title) : history.slug;
  const crumbs = [
    { label: t('organise.title'), to: '/organise' },
    { label: name, to: `/organise/calls/${history.callId}` },
    { label: t('versions.title') },
  ];
  return (
    <>
      <PageHeader breadcrumbs={crumbs} title={t('versions.title')} description={t('versions.description')} />
      <VersionList versions={history.versions} />
    </>
  );
}
