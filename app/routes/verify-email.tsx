import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { verifyEmail } from '#app/platform/access/account.server.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Notice } from '#app/ui/Notice.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const cookies = await verifyEmail(request, new URL(request.url).searchParams.get('token') ?? '');
  const title = await pageTitle(request, 'access:verify.title');
  return data({ title, verified: cookies !== null }, { status: cookies ? 200 : 400, headers: cookies ?? {} });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function VerifyEmail() {
  const { verified } = useLoaderData<typeof loader>();
  const { t } = useTranslation('access');
  return (
    <NarrowPage title={t('verify.title')}>
      <Notice tone={verified ? 'success' : 'danger'}>{t(verified ? 'verify.done' : 'verify.failed')}</Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={verified ? '/provider/new' : '/sign-in'} reloadDocument>
          {t(verified ? 'verify.provider' : 'forgot.back')}
        </ButtonLink>
        {verified && (
          <ButtonLink variant="secondary" to="/" reloadDocument>
            {t('verify.go')}
          </ButtonLink>
        )}
      </div>
    </NarrowPage>
  );
}
