import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { closesAt } from '#app/competition/call/closing.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { isOver, shownOutcome } from '#app/competition/submission/outcome.ts';
import { mySubmissions } from '#app/competition/submission/read-own.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(request, 'submission:mine.title'),
    ...(await mySubmissions(await requireActor(request))),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function MySubmissions() {
  const { rows, invitations } = useLoaderData<typeof loader>();
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  return (
    <>
      <PageHeader
        title={t('mine.title')}
        description={t('mine.description')}
        actions={<ButtonLink to="/submissions/new">{t('mine.new')}</ButtonLink>}
      />
      {invitations > 0 && (
        <Notice
          title={t('mine.invitations')}
          className="mb-6"
          actions={
            <ButtonLink size="small" to="/submissions/memberships">
              {t('mine.open')}
            </ButtonLink>
          }
        >
          {t('mine.invitationsText', { count: invitations })}
        </Notice>
      )}
      <Table
        caption={t('mine.title')}
        columns={[
          {
            key: 'name',
            label: t('mine.name'),
            primary: true,
            cell: (row) => (
              <Link className="font-medium text-action underline" to={`/submissions/${row.id}`}>
                {row.title || t('mine.untitled')}
              </Link>
            ),
          },
          { key: 'number', label: t('mine.number'), cell: (row) => row.number ?? '—' },
          { key: 'call', label: t('mine.call'), cell: (row) => say(row.callTitle) },
          { key: 'unit', label: t('mine.unit'), cell: (row) => row.leadProvider.name },
          {
            key: 'state',
            label: t('mine.state'),
            cell: (row) => {
              const { tone, label } = shownOutcome(row.shown);
              return <StateBadge tone={tone} label={t(label)} />;
            },
          },
          {
            key: 'deadline',
            label: t('mine.deadline'),
            cell: (row) => (
              <Due
                state={isOver(row.shown) ? '' : row.state}
                correction={row.correctionDeadline}
                deadline={closesAt(row.call)}
              />
            ),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t('mine.empty')}
            description={t('mine.emptyText')}
            actions={<ButtonLink to="/calls">{t('mine.toCalls')}</ButtonLink>}
          />
        }
      />
    </>
  );
}

/** The date that still matters to this entry, if any. */
function Due({
  state,
  correction,
  deadline,
}: {
  state: string;
  correction: Date | string | null;
  deadline: Date | string | null;
}) {
  const at = state === 'returned' ? correction : state === 'draft' || state === 'submitted' ? deadline : null;
  return at ? <DateTime at={at} /> : '—';
}
