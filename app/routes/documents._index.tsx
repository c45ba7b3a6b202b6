import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { compileReport, reportSchema } from '#app/competition/award/documents/compile-report.server.ts';
import { LibraryTable } from '#app/competition/award/documents/LibraryTable.tsx';
import { makeAgain } from '#app/competition/award/documents/make-again.server.ts';
import { ReportForm } from '#app/competition/award/documents/ReportForm.tsx';
import {
  documentKinds,
  listDocuments,
  standings,
} from '#app/competition/award/documents/read-documents.server.ts';
import { fundNames } from '#app/competition/award/documents/read-funds.server.ts';
import { may } from '#app/competition/permissions.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Select } from '#app/ui/Select.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const filter = {
    q: searchText(query),
    kind: documentKinds.find((kind) => kind === query.get('kind')) ?? null,
    standing: standings.find((one) => one === query.get('standing')) ?? ('current' as const),
    page: pageOf(query),
  };
  const library = orThrow(await listDocuments(actor, filter));
  if (!library.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'documents:library.title'),
    filter,
    library: library.value,
    funds: await fundNames(languageOf(request)),
    today: toShanghaiDate(new Date()),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  compile: act({
    permit: ({ actor }) => may(actor, 'compile', 'Document'),
    schema: reportSchema,
    run: ({ actor, request }, report) => compileReport(actor, report, languageOf(request)),
  }),
  again: act({
    permit: ({ actor }) => may(actor, 'compile', 'Document'),
    schema: z.object({ documentId: z.string().max(100) }),
    run: ({ actor }, { documentId }) => makeAgain(actor, documentId),
  }),
});

/** Asks again while something is being made, so that progress shows by itself. */
function useProgress(making: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (making === 0) return;
    const timer = setInterval(() => document.hidden || revalidate(), 2_500);
    return () => clearInterval(timer);
  }, [making, revalidate]);
}

export default function DocumentsRoute() {
  const { library, filter, funds, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('documents');
  const compiled = answer?.intent === 'compile' ? answer : undefined;
  const again = answer?.intent === 'again' ? answer : undefined;
  useProgress(library.making);
  const reports = library.kinds.filter((kind) => kind === 'paymentsRegister' || kind === 'fundReport');
  return (
    <>
      <PageHeader title={t('library.title')} description={t('library.description')} />
      {library.mayCompile && (
        <ReportForm
          kinds={reports}
          funds={funds}
          today={today}
          typed={compiled?.typed}
          refusal={compiled?.refusal}
          made={compiled?.value}
        />
      )}
      <RefusalNotice refusal={again?.refusal} />
      {again && !again.refusal && (
        <Notice tone="success" className="mb-6">
          {t('library.againDone')}
        </Notice>
      )}
      <FilterBar search={{ value: filter.q, label: t('library.search') }} clearTo="/documents">
        <Field label={t('library.kind')}>
          <Select
            name="kind"
            defaultValue={filter.kind ?? ''}
            options={[
              { value: '', label: t('library.anyKind') },
              ...library.kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
            ]}
          />
        </Field>
        <Field label={t('library.standing')}>
          <Select
            name="standing"
            defaultValue={filter.standing}
            options={(['current', 'superseded', 'all'] as const).map((one) => ({
              value: one,
              label: t(`library.standings.${one}`),
            }))}
          />
        </Field>
      </FilterBar>
      {library.making > 0 && (
        <Notice className="mb-6" role="status">
          {t('library.progress', { count: library.making })}
        </Notice>
      )}
      <LibraryTable rows={library.documents} mayCompile={library.mayCompile} />
      <Pagination
        page={library.page}
        pages={library.pages}
        total={library.total}
        href={(page) =>
          `/documents?${new URLSearchParams({ q: filter.q, kind: filter.kind ?? '', standing: filter.standing, page: String(page) })}`
        }
      />
    </>
  );
}
