import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
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
import { languageOf } from '#app/i18n/i18n.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow, readFields, textsOf } from '#app/platform/web/respond.server.ts';
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

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const typed = textsOf(await request.formData());
  const none = { typed: undefined, refusal: undefined, made: undefined, again: false };
  if (typed.intent === 'again') {
    const again = orThrow(await makeAgain(actor, typed.documentId ?? ''));
    return again.ok ? { ...none, again: true } : data({ ...none, refusal: again.refusal }, { status: 422 });
  }
  const form = readFields(typed, reportSchema);
  const made = form.ok ? orThrow(await compileReport(actor, form.value, languageOf(request))) : form;
  return made.ok
    ? { ...none, typed, made: made.value }
    : data({ ...none, typed, refusal: made.refusal }, { status: 422 });
}

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
  useProgress(library.making);
  const reports = library.kinds.filter((kind) => kind === 'paymentsRegister' || kind === 'fundReport');
  return (
    <>
      <PageHeader title={t('library.title')} description={t('library.description')} />
      {library.mayCompile && <ReportForm kinds={reports} funds={funds} today={today} {...(answer ?? {})} />}
      {answer?.again && (
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
