import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '#app/competition/permissions.ts';
import { ProviderFields } from '#app/competition/provider/ProviderFields.tsx';
import { providerSchema, registerProvider } from '#app/competition/provider/register-provider.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  if (!may(await requireActor(request), 'register', 'Provider')) throw new Response(null, { status: 403 });
  return { title: await pageTitle(request, 'provider:register.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  register: act({
    permit: ({ actor }) => may(actor, 'register', 'Provider'),
    schema: providerSchema,
    run: async ({ actor, request }, unit) => {
      const outcome = await registerProvider(actor, unit);
      if (outcome.ok) {
        const next = new URL(request.url).searchParams.get('next');
        throw redirect(`/provider/${outcome.value}${next ? `?next=${encodeURIComponent(next)}` : ''}`);
      }
      return outcome;
    },
  }),
});

export default function NewProvider() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('provider');
  const pending = useNavigation().state !== 'idle';
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('mine.title'), to: '/provider' }, { label: t('register.title') }]}
        title={t('register.title')}
        description={t('register.description')}
      />
      <Card className="max-w-3xl">
        <Form method="post" className="grid gap-6">
          <RefusalNotice refusal={answer?.refusal} />
          <ProviderFields values={answer?.typed ?? {}} refusal={answer?.refusal} />
          <div>
            <Button pending={pending}>{t('register.submit')}</Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
