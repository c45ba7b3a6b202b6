import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import { myProviders } from '#app/competition/provider/read-provider.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(request, 'provider:mine.title'),
    providers: await myProviders(await requireActor(request)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function MyProviders() {
  const { providers } = useLoaderData<typeof loader>();
  const { t } = useTranslation('provider');
  const register = <ButtonLink to="/provider/new">{t('mine.register')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={t('mine.title')}
        description={t('mine.description')}
        actions={providers.length > 0 && register}
      />
      {providers.length === 0 && (
        <EmptyState title={t('mine.empty')} description={t('mine.emptyHint')} actions={register} />
      )}
      {providers.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2">
          {providers.map((provider) => (
            <Card
              as="li"
              key={provider.id}
              level={2}
              title={
                <Link className="text-action underline" to={`/provider/${provider.id}`}>
                  {provider.name}
                </Link>
              }
              actions={<LifeBadge life={providerLife} state={provider.verification} />}
            >
              <p className="text-ink-soft tabular">{provider.creditCode}</p>
            </Card>
          ))}
        </ul>
      )}
    </>
  );
}
