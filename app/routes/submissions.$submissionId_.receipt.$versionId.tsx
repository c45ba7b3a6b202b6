import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { readReceipt } from '#app/competition/submission/read-own.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { FileSize } from '#app/ui/FileSize.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(
    await readReceipt(await requireActor(request), params.submissionId ?? '', params.versionId ?? ''),
  );
  if (!read.ok) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'submission:receipt.title'), receipt: read.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function Receipt() {
  const { receipt } = useLoaderData<typeof loader>();
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const mono = (text: string) => <code className="break-all text-sm">{text}</code>;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('mine.title'), to: '/submissions' },
          { label: receipt.title, to: `/submissions/${receipt.submissionId}` },
          { label: t('receipt.title') },
        ]}
        eyebrow={say(receipt.callTitle)}
        title={t('receipt.title')}
        actions={
          <span data-screen-only="" className="flex flex-wrap gap-3">
            <Button type="button" onClick={() => window.print()}>
              {t('receipt.print')}
            </Button>
            <ButtonLink variant="secondary" to={`/submissions/${receipt.submissionId}`}>
              {t('receipt.back')}
            </ButtonLink>
          </span>
        }
      />
      <div className="grid gap-6">
        <Notice tone={receipt.isCurrent ? 'success' : 'warning'}>
          {t(receipt.isCurrent ? 'receipt.current' : 'receipt.superseded')}
        </Notice>
        <Card>
          <DescriptionList
            items={[
              {
                key: 'receipt',
                term: t('receipt.receipt'),
                value: <strong className="text-lg tabular">{receipt.receiptNumber}</strong>,
              },
              { key: 'number', term: t('receipt.number'), value: receipt.number },
              { key: 'title', term: t('edit.name'), value: receipt.title },
              { key: 'lead', term: t('edit.lead'), value: receipt.lead },
              { key: 'version', term: t('receipt.version'), value: receipt.version },
              {
                key: 'at',
                term: t('receipt.at'),
                value: <DateTime at={receipt.submittedAt} shape="second" />,
              },
              {
                key: 'utc',
                term: t('receipt.utc'),
                value: mono(new Date(receipt.submittedAt).toISOString()),
              },
              { key: 'by', term: t('receipt.by'), value: receipt.by },
              { key: 'hash', term: t('receipt.hash'), value: mono(receipt.manifestHash) },
              { key: 'content', term: t('receipt.content'), value: mono(receipt.contentHash) },
            ]}
          />
        </Card>
        <Table
          caption={t('receipt.files')}
          showCaption
          columns={[
            { key: 'name', label: t('receipt.fileName'), primary: true, cell: (file) => file.name },
            { key: 'slot', label: t('receipt.slot'), cell: (file) => say(file.slot) },
            {
              key: 'size',
              label: t('receipt.size'),
              numeric: true,
              cell: (file) => <FileSize bytes={file.size} />,
            },
            { key: 'sha', label: t('receipt.sha'), cell: (file) => mono(file.sha256) },
          ]}
          rows={receipt.files}
          rowKey={(file) => file.id}
        />
        <p className="text-ink-faint text-sm">{t('receipt.note')}</p>
      </div>
    </>
  );
}
