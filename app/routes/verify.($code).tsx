import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CodeForm } from '#app/competition/award/documents/CodeForm.tsx';
import { VerifiedCard } from '#app/competition/award/documents/VerifiedCard.tsx';
import { verifyCertificate } from '#app/competition/award/documents/verify.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

/** Anyone asks the register for a certificate. Requests here are counted by `platform/web/limits.server.ts`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code')?.trim();
  if (typed) return redirect(`/verify/${encodeURIComponent(typed.slice(0, 100))}`);
  const asked = params.code?.slice(0, 100) ?? '';
  const found = asked ? await verifyCertificate(asked) : null;
  const shown = {
    title: await pageTitle(request, 'documents:verify.title'),
    asked,
    found,
    at: asked ? await databaseNow() : null,
  };
  const headers = { 'Cache-Control': 'no-store' };
  return data(shown, { status: asked && !found ? 404 : 200, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown?.title },
  { name: 'robots', content: 'noindex' },
];

export default function VerifyRoute() {
  const { asked, found, at } = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('verify.title')} description={t('verify.description')} />
      <div className="grid gap-6">
        {asked && !found && (
          <Notice tone="danger" role="alert" title={t('verify.none')}>
            {t('verify.noneText')}
          </Notice>
        )}
        {found && at && <VerifiedCard found={found} at={at} />}
        <CodeForm asked={found ? '' : asked} />
      </div>
    </div>
  );
}
