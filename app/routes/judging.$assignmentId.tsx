import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { inLanguage } from '#app/competition/call/content.ts';
import { ConferenceNotice } from '#app/competition/scoring/desk/ConferenceNotice.tsx';
import { JudgeNotes } from '#app/competition/scoring/desk/JudgeNotes.tsx';
import { readJudging } from '#app/competition/scoring/desk/read-judging.server.ts';
import { SheetCard } from '#app/competition/scoring/desk/SheetCard.tsx';
import { SheetKeys } from '#app/competition/scoring/desk/SheetKeys.tsx';
import { SolutionDocuments } from '#app/competition/scoring/desk/SolutionDocuments.tsx';
import { sheetForm } from '#app/competition/scoring/desk/sheet-form.ts';
import { ownAssignment } from '#app/competition/scoring/own-assignment.server.ts';
import { conferenceFor } from '#app/competition/scoring/read-conference.server.ts';
import { lockFields } from '#app/competition/scoring/sheet/lock-fields.server.ts';
import { reviseSheet } from '#app/competition/scoring/sheet/revise-sheet.server.ts';
import { saveFields } from '#app/competition/scoring/sheet/save-fields.server.ts';
import { savedBy } from '#app/competition/scoring/sheet/saved-by.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { reasonField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { SplitPane } from '#app/ui/SplitPane.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = orThrow(await readJudging(actor, params.assignmentId ?? ''));
  const conference = await conferenceFor(actor, params.assignmentId ?? '');
  return {
    title: await pageTitle(request, 'scoring:page.sheet'),
    page: page.ok ? page.value : null,
    conference,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const onOwn = ({ actor, params }: Asking) => ownAssignment(actor, params.assignmentId ?? '');

export const action = acts({
  save: act({
    permit: onOwn,
    schema: sheetForm,
    run: ({ actor, params }, fields) => saveFields(actor, params.assignmentId ?? '', fields),
  }),
  lock: act({
    permit: onOwn,
    schema: sheetForm,
    run: ({ actor, params }, fields) => lockFields(actor, params.assignmentId ?? '', fields),
  }),
  revise: act({
    permit: onOwn,
    schema: z.object({ reason: reasonField.default('') }),
    run: ({ actor, params }, { reason }) => reviseSheet(actor, params.assignmentId ?? '', reason),
  }),
});

export default function JudgingSheet() {
  const { page, conference } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('scoring');
  const posted = useMemo(() => savedBy(answer), [answer]);
  if (!page) return null;
  const step = (to: string | null, label: string) =>
    to && (
      <ButtonLink to={`/judging/${to}`} variant="secondary">
        {label}
      </ButtonLink>
    );
  return (
    <div data-wide="">
      <PageHeader
        breadcrumbs={[{ label: t('list.title'), to: '/judging' }, { label: page.number ?? page.title }]}
        eyebrow={[inLanguage(page.track, i18n.language), page.number].filter(Boolean).join(' · ')}
        title={page.title}
        description={page.nameless ? t('list.blind') : t('page.leadName', { name: page.lead })}
        actions={
          <>
            {step(page.previous, t('page.previous'))}
            <span className="text-sm text-ink-soft tabular">
              {t('page.position', { position: page.position, total: page.total })}
            </span>
            {step(page.next, t('page.next'))}
          </>
        }
      />
      <ConferenceNotice conference={page.supplementary ? null : conference} />
      {page.supplementary && page.open && (
        <Notice tone="info" role="none" className="mb-6" title={t('list.supplementary')}>
          {t('list.supplementaryText')}
        </Notice>
      )}
      {/* The documents stay in sight while the sheet, which is longer, is scrolled. */}
      <SplitPane
        name="desk"
        labels={{ divider: t('page.divider'), start: t('page.documents'), end: t('page.sheet') }}
        start={
          <section aria-label={t('page.documents')}>
            <SolutionDocuments key={page.id} documents={page.documents} judge={page.judge} />
          </section>
        }
        end={
          <div className="grid min-w-0 gap-6">
            <SheetCard page={page} refusal={answer?.refusal} posted={posted} />
            <JudgeNotes key={page.id} assignmentId={page.id} owner={page.owner} stored={page.note} />
          </div>
        }
      />
      <div className="mt-6">
        <SheetKeys previous={page.previous} next={page.next} unfinished={page.unfinished} />
      </div>
    </div>
  );
}
