import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { inLanguage } from '#app/competition/call/content.ts';
import { expertOf } from '#app/competition/permissions.ts';
import { openSessionsOf } from '#app/competition/ranking/pairwise/judge-pairs.server.ts';
import { ReportsToSign } from '#app/competition/ranking/report/ReportsToSign.tsx';
import { reportsToSign } from '#app/competition/ranking/report/reports-to-sign.server.ts';
import { JudgingGroup } from '#app/competition/scoring/desk/JudgingGroup.tsx';
import { judgingList } from '#app/competition/scoring/desk/judging-list.server.ts';
import { UnsentNotice } from '#app/competition/scoring/desk/UnsentNotice.tsx';
import { lockAll } from '#app/competition/scoring/sheet/lock-all.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const list = orThrow(await judgingList(actor));
  return {
    title: await pageTitle(request, 'scoring:list.title'),
    list: list.ok ? list.value : null,
    reports: await reportsToSign(actor),
    sessions: await openSessionsOf(actor),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The sheets that were shown: `assignment:revision`, separated by commas. */
const shownSheets = z
  .string()
  .max(100_000)
  .regex(/^[\w-]{1,64}:\d{1,9}(,[\w-]{1,64}:\d{1,9})*$/)
  .transform((text) => {
    const pairs = text.split(',').map((pair) => pair.split(':'));
    return new Map(pairs.map(([id = '', revision = '']) => [id, Number(revision)]));
  });

export const action = acts({
  lockAll: act({
    // The verb finds nothing but the judge's own.
    permit: ({ actor }) => expertOf(actor),
    schema: z.object({ roundId: idField, sheets: shownSheets }),
    run: ({ actor }, { roundId, sheets }) => lockAll(actor, roundId, sheets),
  }),
});

export default function Judging() {
  const { list, reports, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('scoring');
  if (!list) return null;
  const result = answer?.value;
  const open = list.groups.filter((g) => g.state === 'open' && g.kind === 'paper');
  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.description')}
        actions={list.next && <ButtonLink to={`/judging/${list.next}`}>{t('list.next')}</ButtonLink>}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {result && (
          <Notice
            tone={result.incomplete.length > 0 ? 'warning' : 'success'}
            title={t('list.lockedAll', { count: result.locked })}
          >
            {result.incomplete.length > 0 && (
              <p>
                {t('list.incomplete')}{' '}
                {result.incomplete.map((i) => (
                  <Link
                    key={i.assignmentId}
                    to={`/judging/${i.assignmentId}`}
                    className="me-3 inline-block text-action underline"
                  >
                    {i.number}
                  </Link>
                ))}
              </p>
            )}
          </Notice>
        )}
        <UnsentNotice owner={list.owner} sheets={list.groups.flatMap((g) => g.sheets)} />
        {list.memberships.map((m) => (
          <Card
            key={m.id}
            title={`${t('list.commitments')} · ${inLanguage(m.track, i18n.language)}`}
            description={t('list.commitmentText')}
            actions={<ButtonLink to={`/judging/commitments/${m.id}`}>{t('list.commit')}</ButtonLink>}
          />
        ))}
        <ReportsToSign reports={reports} />
        {sessions.map((session) => (
          <Card
            key={session.id}
            title={`${t('pairwise:judge.open')} · ${inLanguage(session.track, i18n.language)}`}
            description={t('pairwise:judge.openText', { count: session.answered })}
            actions={<ButtonLink to={`/judging/pairwise/${session.id}`}>{t('pairwise:judge.go')}</ButtonLink>}
          />
        ))}
        {open.length > 0 && !list.next && <Notice tone="success">{t('list.allLocked')}</Notice>}
        {list.groups.map((group) => (
          <JudgingGroup key={group.key} group={group} />
        ))}
        {list.groups.length + list.memberships.length + sessions.length === 0 && (
          <EmptyState title={t('list.empty')} description={t('list.emptyText')} />
        )}
      </div>
    </>
  );
}
