import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { listExperts, specialties } from '#app/competition/panel/expert/read-experts.server.ts';
import { may } from '#app/competition/permissions.ts';
import { formatList } from '#app/i18n/format.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Select } from '#app/ui/Select.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const filter = {
    text: searchText(query),
    specialty: query.get('specialty') ?? '',
    page: pageOf(query),
  };
  const listed = orThrow(await listExperts(actor, filter));
  if (!listed.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'panel:experts.title'),
    filter,
    known: await specialties(),
    mayInvite: may(actor, 'manage', 'Expert'),
    ...listed.value,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function Experts() {
  const { experts, total, page, pages, filter, known, mayInvite } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('panel');
  const say = useInLanguage();
  const names = new Map(known.map((track) => [track.key, say(track.name)]));
  const state = (expert: { active: boolean; joined: boolean }) =>
    !expert.active
      ? { tone: 'neutral' as const, key: 'inactive' }
      : expert.joined
        ? { tone: 'success' as const, key: 'joined' }
        : { tone: 'warning' as const, key: 'invited' };
  return (
    <>
      <PageHeader
        title={t('experts.title')}
        description={t('experts.description')}
        actions={mayInvite && <ButtonLink to="/experts/new">{t('experts.invite')}</ButtonLink>}
      />
      <FilterBar search={{ name: 'q', value: filter.text, label: t('experts.search') }} clearTo="/experts">
        <Field label={t('expert.specialties')}>
          <Select
            name="specialty"
            defaultValue={filter.specialty}
            options={[
              { value: '', label: t('experts.any') },
              ...known.map((track) => ({ value: track.key, label: say(track.name) })),
            ]}
          />
        </Field>
      </FilterBar>
      <Table
        caption={t('experts.title')}
        columns={[
          {
            key: 'name',
            label: t('expert.name'),
            primary: true,
            cell: (expert) => (
              <Link className="font-medium text-action underline" to={`/experts/${expert.id}`}>
                {expert.name}
              </Link>
            ),
          },
          { key: 'unit', label: t('expert.unitName'), cell: (expert) => expert.unitName },
          { key: 'title', label: t('expert.title'), cell: (expert) => expert.title || '—' },
          {
            key: 'specialties',
            label: t('expert.specialties'),
            cell: (expert) =>
              formatList(
                expert.specialties.map((key) => names.get(key) ?? key),
                i18n.language,
              ),
          },
          {
            key: 'state',
            label: t('columns.state'),
            cell: (expert) => <Badge tone={state(expert).tone}>{t(`experts.${state(expert).key}`)}</Badge>,
          },
        ]}
        rows={experts}
        rowKey={(expert) => expert.id}
        empty={<EmptyState title={t('experts.empty')} />}
      />
      <Pagination
        page={page}
        pages={pages}
        total={total}
        href={(to) =>
          `/experts?${new URLSearchParams({ q: filter.text, specialty: filter.specialty, page: String(to) })}`
        }
      />
    </>
  );
}
