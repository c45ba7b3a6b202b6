import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { readForStaff } from '#app/competition/submission/read-for-staff.server.ts';
import { VersionContent } from '#app/competition/submission/VersionContent.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readForStaff(await requireActor(request), params.submissionId ?? ''));
  if (!read.ok) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'submission:staff.detail'), entry: read.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function StaffSubmission() {
  const { entry } = useLoaderData<typeof loader>();
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: say(entry.callTitle), to: `/organise/calls/${entry.callId}` },
          { label: t('staff.title'), to: `/organise/calls/${entry.callId}/submissions` },
          { label: entry.number },
        ]}
        eyebrow={entry.trackName && say(entry.trackName)}
        title={entry.title}
        description={
          <span className="flex flex-wrap items-center gap-3">
            <LifeBadge life={submissionLife} state={entry.state} /> {entry.number}
          </span>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <Card title={t('view.content')} description={t('staff.checklistNote')}>
          <VersionContent form={entry.form} content={entry.content} files={entry.files} />
        </Card>
        <div className="grid gap-6">
          <Card title={t('staff.unit')}>
            <DescriptionList
              items={[
                { term: t('edit.lead'), value: entry.lead.name },
                { term: t('staff.code'), value: entry.lead.creditCode },
                { term: t('staff.region'), value: entry.lead.region || '—' },
                ...entry.members.map((member) => ({
                  key: member.id,
                  term: t('mine.member'),
                  value: `${member.name} (${member.creditCode})`,
                })),
              ]}
            />
          </Card>
          <Card title={t('view.receipts')}>
            <ul className="grid gap-3">
              {entry.versions.map((version) => (
                <li key={version.id}>
                  <span className="block font-medium">{t('view.version', { number: version.number })}</span>
                  <span className="block text-sm tabular">{version.receiptNumber}</span>
                  <DateTime at={version.submittedAt} shape="second" />
                </li>
              ))}
            </ul>
            <p className="mt-4 text-ink-faint text-sm">{t('staff.manifest')}</p>
            <code className="break-all text-sm">{entry.manifestHash}</code>
          </Card>
        </div>
      </div>
    </>
  );
}
