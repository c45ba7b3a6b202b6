import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { confirmObjection } from '#app/competition/announcement/confirm-objection.server.ts';
import { HandInCard } from '#app/competition/announcement/HandInCard.tsx';
import { objectionLife } from '#app/competition/announcement/objection-life.ts';
import { readOwnObjection } from '#app/competition/announcement/read-objection.server.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

// Whoever holds the mailed link is the objector: no account is asked for, and nothing here is anybody else's.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const found = orThrow(await readOwnObjection(token));
  if (!found.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'announcement:evidence.pageTitle'),
    token,
    objection: found.value,
  };
}

// Opening the link changes nothing: programs that look through mail open it too. A person presses the button.
export const action = openActs({
  confirm: openAct({
    permit: ({ params }) => readOwnObjection(params.token ?? ''),
    schema: z.object({}),
    run: ({ params }) => confirmObjection(params.token ?? ''),
  }),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export default function OwnObjection() {
  const { token, objection: o } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('announcement');
  const long = (text: string) => <p className="break-words whitespace-pre-wrap">{text}</p>;
  return (
    <>
      <PageHeader
        eyebrow={o.number}
        title={t('evidence.pageTitle')}
        description={t('evidence.pageText')}
        actions={
          <ButtonLink variant="secondary" to={`/calls/${o.slug}/publicity`}>
            {t('evidence.toPublicity')}
          </ButtonLink>
        }
      />
      <div className="grid gap-8">
        <RefusalNotice refusal={answer?.refusal} />
        {answer?.intent === 'confirm' && !answer.refusal && (
          <Notice tone="success">{t('evidence.confirmed')}</Notice>
        )}
        {o.confirmUntil && (
          <Notice tone="warning" title={t('evidence.confirmTitle')}>
            <p>
              {t('evidence.confirmText')} <DateTime at={o.confirmUntil} />
            </p>
            <Form method="post" className="mt-4">
              <Button name="intent" value="confirm">
                {t('evidence.confirm')}
              </Button>
            </Form>
          </Notice>
        )}
        {o.state === 'unconfirmed' && !o.confirmUntil && (
          <Notice tone="warning">{t('refusals.confirmLate')}</Notice>
        )}
        <Card
          title={t('evidence.said')}
          description={t(`states:Objection.${o.state}.owner`)}
          actions={<LifeBadge life={objectionLife} state={o.state} />}
        >
          <DescriptionList
            items={[
              {
                key: 'about',
                term: t('objections.about'),
                value: `${o.submission.number ?? ''} ${o.submission.title}`,
              },
              { key: 'by', term: t('objections.by'), value: o.byName },
              { key: 'at', term: t('objections.receivedAt'), value: <DateTime at={o.receivedAt} /> },
              { key: 'ground', term: t('objections.ground'), value: t(`grounds.${o.ground}`) },
              { key: 'statement', term: t('objections.statement'), value: long(o.statement) },
              { key: 'evidence', term: t('objections.evidence'), value: long(o.evidence.join('\n')) },
            ]}
          />
        </Card>
        {o.answer !== '' && <Card title={t('objections.answer')}>{long(o.answer)}</Card>}
        {o.state !== 'unconfirmed' && (
          <HandInCard token={token} byKind={o.byKind} files={o.files} open={o.open} />
        )}
      </div>
    </>
  );
}
