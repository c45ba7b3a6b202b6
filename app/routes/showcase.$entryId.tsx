import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BenchmarkBadge } from '#app/competition/award/showcase/BenchmarkBadge.tsx';
import { OutcomesCard } from '#app/competition/award/showcase/OutcomesCard.tsx';
import { readShowcase } from '#app/competition/award/showcase/read-public.server.ts';
import { inLanguage } from '#app/competition/call/content.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readShowcase(params.entryId ?? ''));
  return {
    title: await pageTitle(request, 'showcase:title'),
    entry: read.ok ? read.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.entry ? `${data.entry.title} · ${data.title}` : data?.title },
];

export default function ShowcaseEntryRoute() {
  const { entry } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('showcase');
  if (!entry) return null;
  const { pictures, summary, outcomes, contact } = entry;
  const say = (text: { zh: string; en: string }) => inLanguage(text, i18n.language);
  const facts = [
    { term: t('unit'), value: entry.unit },
    { term: t('track'), value: say(entry.track) },
    { term: t('call'), value: say(entry.call) },
    { term: t('announced'), value: <DateTime at={entry.announcedAt} shape="date" /> },
  ];
  return (
    <>
      <PageHeader
        eyebrow={<BenchmarkBadge benchmark={entry.benchmark} />}
        title={entry.title}
        description={entry.unit}
        breadcrumbs={[{ label: t('title'), to: '/showcase' }, { label: entry.title }]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-6">
          {pictures.length > 0 && (
            <section aria-label={t('pictures')}>
              <ul className={pictures.length > 1 ? 'grid gap-4 sm:grid-cols-2' : 'grid gap-4'}>
                {pictures.map((picture, at) => (
                  <li key={picture.id} className={at === 0 ? 'sm:col-span-full' : undefined}>
                    <figure className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
                      <img
                        src={`/files/${picture.fileId}`}
                        alt={say(picture.alt)}
                        loading={at === 0 ? 'eager' : 'lazy'}
                        className="max-h-[32rem] w-full bg-sunken object-contain"
                      />
                    </figure>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {summary && (
            <Card title={t('summary')}>
              <p className="leading-relaxed whitespace-pre-line">{say(summary)}</p>
            </Card>
          )}
          {outcomes && <OutcomesCard outcomes={outcomes} />}
          {pictures.length === 0 && !summary && !outcomes && (
            <Card>
              <p className="text-ink-soft">{t('notGiven')}</p>
            </Card>
          )}
        </div>
        <div className="grid gap-6">
          {contact && (
            <Card title={t('contact')}>
              <p className="wrap-anywhere whitespace-pre-line">{contact}</p>
            </Card>
          )}
          <Card title={t('result')}>
            <dl className="grid gap-4">
              {facts.map(({ term, value }) => (
                <div key={term}>
                  <dt className="text-sm text-ink-faint">{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <ButtonLink variant="secondary" size="small" to={`/calls/${entry.slug}/results`} className="mt-5">
              {t('toResults')}
            </ButtonLink>
          </Card>
        </div>
      </div>
    </>
  );
}
