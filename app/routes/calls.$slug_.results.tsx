import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CodeForm } from '#app/competition/award/documents/CodeForm.tsx';
import { ListProof } from '#app/competition/award/ListProof.tsx';
import { publicResults } from '#app/competition/award/public-results.server.ts';
import { inLanguage } from '#app/competition/call/content.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Money } from '#app/ui/Money.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const results = orThrow(await publicResults(slug));
  return {
    title: await pageTitle(request, 'announcement:results.title'),
    results: results.ok ? results.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ResultsRoute() {
  const { results } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('announcement');
  if (!results) return null;
  const { list } = results;
  const comma = i18n.language === 'en' ? ', ' : '、';
  return (
    <>
      <PageHeader
        eyebrow={inLanguage(results.title, i18n.language)}
        title={t('results.title')}
        description={list ? t('results.lead') : undefined}
        actions={
          list && (
            <ButtonLink variant="secondary" to={`/showcase?call=${results.slug}`}>
              {t('showcase:fromResults')}
            </ButtonLink>
          )
        }
      />
      {!list && <EmptyState title={t('results.empty')} description={t('results.emptyHint')} />}
      {list && (
        <div className="grid gap-10">
          <p className="text-ink-soft">
            {t('results.announcedAt')} <DateTime at={list.announcedAt} />
          </p>
          {list.tracks.map((track) => (
            <section key={track.key} className="grid gap-4">
              <h2 className="text-xl font-semibold">{inLanguage(track.name, i18n.language)}</h2>
              {track.winners.length === 0 && <p className="text-ink-soft">{t('results.noneInTrack')}</p>}
              <ul className="grid gap-4 md:grid-cols-2">
                {track.winners.map((winner) => (
                  <Card
                    as="li"
                    key={winner.number}
                    level={3}
                    title={winner.title}
                    description={winner.number}
                  >
                    <p>{[winner.lead, ...winner.members].join(comma)}</p>
                    <p className="mt-3 text-gold">
                      {t('results.award')}{' '}
                      <Money
                        fen={winner.awardFen}
                        round
                        className="tabular font-semibold whitespace-nowrap"
                      />
                    </p>
                  </Card>
                ))}
              </ul>
            </section>
          ))}
          <ListProof contentHash={list.contentHash} whole={list.whole} canonical={list.canonical} />
          <CodeForm title={t('results.certificate')} />
        </div>
      )}
    </>
  );
}
