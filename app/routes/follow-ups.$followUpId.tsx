import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FollowUpForm } from '#app/competition/award/follow-up/FollowUpForm.tsx';
import { draftSchema } from '#app/competition/award/follow-up/outcomes.ts';
import { readFollowUp } from '#app/competition/award/follow-up/read.server.ts';
import { submitFollowUp } from '#app/competition/award/follow-up/submit.server.ts';
import { followUpTones } from '#app/competition/award/follow-up/tones.ts';
import { VersionsCard } from '#app/competition/award/follow-up/VersionsCard.tsx';
import { mayReport } from '#app/competition/award/may-change.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { FileUpload } from '#app/platform/files/browser/FileUpload.tsx';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { FileSize } from '#app/ui/FileSize.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readFollowUp(await requireActor(request), params.followUpId ?? ''));
  if (!read.ok) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'followUp:title'), page: read.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  submit: act({
    permit: ({ actor, params }) => mayReport(actor, params.followUpId ?? ''),
    schema: draftSchema.extend({
      version: z.coerce.number().int().min(0).catch(0),
      reason: z.string().default(''),
    }),
    run: ({ actor, params }, { version, reason, ...fields }) =>
      submitFollowUp(actor, params.followUpId ?? '', { fields, version, reason }),
  }),
});

export default function FollowUpRoute() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('followUp');
  const term = t('term', { count: page.months });
  return (
    <>
      <PageHeader
        eyebrow={page.number}
        title={page.title}
        description={`${page.unit} · ${term} · ${t('page.due', { date: page.dueOn })}`}
        breadcrumbs={[{ label: page.number, to: `/grants/${page.grantId}` }, { label: term }]}
        actions={<StateBadge tone={followUpTones[page.state]} label={t(`states.${page.state}`)} />}
      />
      <div className="grid gap-6">
        {answer?.value ? (
          <Notice tone="success">{t('page.submitted', { count: answer.value })}</Notice>
        ) : null}
        {page.state === 'later' && <Notice>{t('page.later')}</Notice>}
        {page.mayWrite && (
          <FollowUpForm
            key={page.versions.length}
            id={page.id}
            owner={page.owner}
            draft={answer?.typed ? { ...page.draft, ...answer.typed } : page.draft}
            revision={page.draftRevision}
            savedAt={page.draftSavedAt}
            versions={page.versions.length}
            refusal={answer?.refusal}
            typedReason={answer?.typed?.reason}
          />
        )}
        <Card title={t('page.files')} description={t('page.filesText')}>
          {page.files.length === 0 && !page.mayWrite && <p className="text-ink-soft">{t('page.noFiles')}</p>}
          <ul className="mb-4 grid gap-2">
            {page.files.map((file) => (
              <li key={file.id}>
                <a className="text-action underline underline-offset-4" href={`/files/${file.id}`}>
                  {file.name}
                </a>{' '}
                <span className="text-sm text-ink-faint">
                  <FileSize bytes={file.bytes} />
                </span>
              </li>
            ))}
          </ul>
          {page.mayWrite && (
            <FileUpload
              purpose="follow-up"
              input={{ followUpId: page.id }}
              accept={['pdf', 'docx', 'image', 'zip']}
              maxMegabytes={50}
              remaining={5 - page.files.length}
              label={t('page.files')}
            />
          )}
        </Card>
        <VersionsCard versions={page.versions} />
      </div>
    </>
  );
}
