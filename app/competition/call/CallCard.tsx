import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Countdown } from '#app/ui/Countdown.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import { PhaseBadge } from './PhaseBadge.tsx';
import type { PublicCallRow } from './read-public.server.ts';
import { useInLanguage } from './use-in-language.ts';

/** A call in the public list. */
export function CallCard({ call }: { call: PublicCallRow }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const facts = [
    { key: 'tracks', term: t('list.tracks'), value: call.tracks.map(say).join(t('page.joiner')) },
    { key: 'opens', term: t('list.opens'), value: <DateTime at={call.opensAt} /> },
    { key: 'deadline', term: t('list.deadline'), value: <DateTime at={call.deadline} /> },
    { key: 'award', term: t('list.award'), value: <Money fen={call.awardFen} round /> },
  ];
  return (
    <Card as="li" className="grid gap-x-12 gap-y-6 lg:grid-cols-[1fr_auto]">
      <div className="grid content-start gap-3">
        <PhaseBadge phase={call.phase} className="justify-self-start" />
        <h3 className="text-xl font-semibold">
          <Link to={`/calls/${call.slug}`} className="underline-offset-4 hover:underline">
            {say(call.title)}
          </Link>
        </h3>
        <p className="max-w-2xl text-ink-soft">{say(call.summary)}</p>
        <DescriptionList items={facts} className="mt-1" />
      </div>
      <div className="grid content-between gap-5 lg:border-s lg:border-line lg:ps-10 lg:text-end">
        {(call.phase === 'open' || call.phase === 'coming') && (
          <div>
            <p className="text-sm text-ink-faint">
              {t(call.phase === 'open' ? 'list.left' : 'list.leftToOpen')}
            </p>
            <Countdown
              to={call.phase === 'open' ? call.deadline : call.opensAt}
              over={t('list.over')}
              className="text-2xl font-bold text-seal"
            />
          </div>
        )}
        <ButtonLink
          to={`/calls/${call.slug}`}
          variant={call.phase === 'open' ? 'primary' : 'secondary'}
          className="self-end"
        >
          {t('list.view')}
        </ButtonLink>
      </div>
    </Card>
  );
}
