import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fileObjection, objectionSchema } from '#app/competition/announcement/file-objection.server.ts';
import { ObjectionForm } from '#app/competition/announcement/ObjectionForm.tsx';
import { PublicityList } from '#app/competition/announcement/PublicityList.tsx';
import { publicSelection } from '#app/competition/announcement/public-selection.server.ts';
import { inLanguage } from '#app/competition/call/content.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { networkOf } from '#app/platform/mail/letter-limits.server.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const publicity = orThrow(await publicSelection(params.slug ?? ''));
  return {
    title: await pageTitle(request, 'announcement:publicity.title'),
    publicity: publicity.ok ? publicity.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = openActs({
  object: openAct({
    // Anybody may, with or without an account; until when, and how often, the verb says.
    permit: async ({ params }) => publicSelection(params.slug ?? ''),
    schema: objectionSchema,
    run: ({ request }, input) =>
      fileObjection(input, languageOf(request), networkOf(request.headers.get('x-client-ip'))),
  }),
});

export default function PublicityRoute() {
  const { publicity } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('announcement');
  if (!publicity) return null;
  const { contact, open, tracks } = publicity;
  const contacts = [contact.name, contact.phone, contact.email].filter((part) => part !== '').join(' · ');
  return (
    <>
      <PageHeader
        eyebrow={inLanguage(publicity.title, i18n.language)}
        title={t('publicity.title')}
        description={t('publicity.lead')}
        actions={
          publicity.final ? (
            <ButtonLink to={`/calls/${publicity.slug}/results`}>{t('publicity.toResults')}</ButtonLink>
          ) : (
            open && (
              <ButtonLink variant="secondary" to="#objection">
                {t('publicity.toObjection')}
              </ButtonLink>
            )
          )
        }
      />
      <div className="grid gap-8">
        {!open && <Notice>{t('publicity.ended')}</Notice>}
        <Card>
          <DescriptionList
            items={[
              {
                key: 'period',
                term: t('publicity.periodLabel'),
                value: (
                  <>
                    <DateTime at={publicity.publicityFrom} /> – <DateTime at={publicity.publicityTo} />
                  </>
                ),
              },
              {
                key: 'organiser',
                term: t('publicity.organiser'),
                value: inLanguage(publicity.organiser, i18n.language),
              },
              { key: 'contact', term: t('publicity.contact'), value: contacts || null },
              { key: 'channel', term: t('publicity.channelLabel'), value: t('publicity.channel') },
            ]}
          />
        </Card>
        <PublicityList tracks={tracks} />
        {publicity.setAsides.length > 0 && (
          <Card title={t('publicity.setAside')} description={t('publicity.setAsideText')}>
            <DescriptionList
              items={publicity.setAsides.map((one) => ({
                key: one.key,
                term: t('publicity.setAsideCount', { count: one.count, on: one.on }),
                value: <p className="break-words whitespace-pre-wrap">{one.reason}</p>,
              }))}
            />
          </Card>
        )}
        {answer?.value ? (
          <div id="objection">
            <Notice tone="warning" title={t('publicity.received')}>
              {t('publicity.receivedText', { number: answer.value })}
            </Notice>
          </div>
        ) : (
          (open || answer?.refusal) && (
            <ObjectionForm
              selectionId={publicity.id}
              solutions={tracks.flatMap((track) => track.items)}
              refusal={answer?.refusal}
              typed={answer?.typed}
            />
          )
        )}
      </div>
    </>
  );
}
