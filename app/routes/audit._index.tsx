import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { checkAudit, readAudit } from '#app/competition/read-audit.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Table } from '#app/ui/Table.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const filter = {
    number: searchText(query, 'number'),
    act: searchText(query, 'act'),
    actor: searchText(query, 'actor'),
    subject: searchText(query, 'subject'),
    from: searchText(query, 'from'),
    until: searchText(query, 'until'),
  };
  const page = pageOf(query);
  const record = orThrow(await readAudit(actor, filter, { page, language: languageOf(request) }));
  const check = query.has('verify') ? orThrow(await checkAudit(actor)) : null;
  return {
    title: await pageTitle(request, 'audit:title'),
    filter,
    record: record.ok ? record.value : null,
    check: check?.ok ? check.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AuditPage() {
  const { record, check, filter } = useLoaderData<typeof loader>();
  const { t } = useTranslation('audit');
  if (!record) return null;
  const href = (to: number) => `?${new URLSearchParams({ ...filter, page: String(to) })}`;
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {check && (
        <div className="mb-6">
          <Notice tone={check.firstBreak ? 'danger' : 'success'}>
            {check.firstBreak
              ? t('broken', { seq: check.firstBreak.seq })
              : t('whole', { count: check.entries })}
          </Notice>
        </div>
      )}
      <Form
        method="get"
        data-screen-only=""
        className="mb-6 grid gap-4 sm:grid-cols-3 lg:grid-cols-4 lg:items-end"
      >
        <Field label={t('number')}>
          <TextInput name="number" inputMode="numeric" defaultValue={filter.number} />
        </Field>
        <Field label={t('act')}>
          <TextInput name="act" defaultValue={filter.act} />
        </Field>
        <Field label={t('actor')}>
          <TextInput name="actor" defaultValue={filter.actor} />
        </Field>
        <Field label={t('subject')}>
          <TextInput name="subject" defaultValue={filter.subject} />
        </Field>
        <Field label={t('from')}>
          <TextInput type="date" name="from" defaultValue={filter.from} />
        </Field>
        <Field label={t('until')}>
          <TextInput type="date" name="until" defaultValue={filter.until} />
        </Field>
        <Button type="submit" variant="secondary">
          {t('filter')}
        </Button>
        <Button type="submit" name="verify" value="1">
          {t('verify')}
        </Button>
      </Form>
      <Table
        caption={t('title')}
        rows={record.lines}
        rowKey={(line) => line.seq}
        empty={<p className="text-ink-soft">{t('empty')}</p>}
        columns={[
          { key: 'seq', label: t('number'), numeric: true, cell: (line) => line.seq },
          { key: 'at', label: t('at'), cell: (line) => <DateTime at={line.at} /> },
          {
            key: 'act',
            label: t('act'),
            primary: true,
            cell: (line) => (
              <>
                <span className="font-medium">{line.actorName ?? t('system')}</span> {line.said}
              </>
            ),
          },
          {
            key: 'call',
            label: t('call'),
            cell: (line) =>
              line.call && (
                <Link to={`/organise/calls/${line.call.id}`} className="text-action underline">
                  {line.call.slug}
                </Link>
              ),
          },
          {
            key: 'subject',
            label: t('subject'),
            cell: (line) => {
              const text = `${line.subjectType} ${line.subjectId.slice(0, 13)}`;
              return line.link ? (
                <Link to={line.link} className="text-action underline">
                  {text}
                </Link>
              ) : (
                text
              );
            },
          },
          {
            key: 'details',
            label: t('details'),
            cell: (line) => (
              <details>
                <summary className="cursor-pointer text-action">{t('asRecorded')}</summary>
                <code className="break-all text-sm">
                  {line.action} {line.details}
                </code>
              </details>
            ),
          },
          {
            key: 'hash',
            label: t('hash'),
            cell: (line) => <code className="text-sm">{line.hash.slice(0, 12)}</code>,
          },
        ]}
      />
      <Pagination page={record.page} pages={record.pages} total={record.total} href={href} />
    </>
  );
}
