import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { mayChange } from '#app/competition/submission/may-change.server.ts';
import { readForEdit } from '#app/competition/submission/read-own.server.ts';
import { submit } from '#app/competition/submission/submit.server.ts';
import { formatList } from '#app/i18n/format.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { useForgetUnsent } from '#app/ui/draft/use-unsent.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(
    await readForEdit(await requireActor(request), params.submissionId ?? '', languageOf(request)),
  );
  if (!read.ok) throw redirect(`/submissions/${params.submissionId}`);
  return { title: await pageTitle(request, 'submission:check.title'), page: read.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  submit: act({
    permit: ({ actor, params }) => mayChange(actor, 'submit', params.submissionId ?? ''),
    schema: z.object({}),
    async run({ actor, params }) {
      const id = params.submissionId ?? '';
      const outcome = await submit(actor, id);
      if (outcome.ok) throw redirect(`/submissions/${id}/receipt/${outcome.value.versionId}`);
      return outcome;
    },
  }),
});

export default function CheckSubmission() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('submission');
  const say = useInLanguage();
  const { missing, draft } = page;
  // The form that led here has arrived: what the browser kept of it counts no more.
  useForgetUnsent(page.owner, `entry ${page.id}`, 'no more');
  const edit = `/submissions/${page.id}/edit`;
  const written = page.call.form.sections.filter((s) => (draft.sections[s.key] ?? '').trim() !== '').length;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('mine.title'), to: '/submissions' },
          { label: draft.title || t('mine.untitled'), to: `/submissions/${page.id}` },
          { label: t('check.title') },
        ]}
        eyebrow={say(page.call.title)}
        title={t('check.title')}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {missing.length === 0 ? (
          <Notice tone="success" title={t('check.ready')}>
            {t('check.readyText')}
          </Notice>
        ) : (
          <Notice tone="warning" title={t('check.notReady', { count: missing.length })}>
            <ul className="grid gap-2">
              {missing.map((item) => (
                <li
                  key={`${item.code}-${item.at}`}
                  className="flex flex-wrap items-baseline justify-between gap-x-4"
                >
                  <span>{t(`missing.${item.code}`, item.params)}</span>
                  <Link
                    className="text-action underline"
                    to={item.at === 'unit' ? `/provider/${page.lead.id}` : `${edit}#${item.at}`}
                  >
                    {t('check.goTo')}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Card title={t('check.summary')}>
          <DescriptionList
            items={[
              { term: t('edit.name'), value: draft.title || t('mine.untitled') },
              {
                term: t('edit.track'),
                value: page.call.tracks
                  .filter((track) => track.key === page.trackKey)
                  .map((track) => say(track.name))
                  .join(''),
              },
              { term: t('edit.lead'), value: page.lead.name },
              {
                term: t('edit.consortium'),
                value:
                  formatList(
                    page.members.filter((m) => !m.declined).map((m) => m.name),
                    i18n.language,
                  ) || '—',
              },
              {
                term: t('edit.sections'),
                value: t('check.sections', { done: written, all: page.call.form.sections.length }),
              },
              {
                term: t('check.files', { count: page.files.length }),
                value:
                  formatList(
                    page.files.map((f) => f.name),
                    i18n.language,
                  ) || '—',
              },
            ]}
          />
        </Card>
        <div className="flex flex-wrap gap-3">
          <ConfirmButton
            label={t('check.submit')}
            confirmLabel={t('check.confirm')}
            consequences={t('check.submitText', { version: page.version })}
            fields={{ intent: 'submit' }}
            size="large"
            disabled={missing.length > 0}
          />
          <ButtonLink variant="secondary" size="large" to={edit}>
            {t('check.back')}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
