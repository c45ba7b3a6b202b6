import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { phaseTone } from '#app/competition/call/PhaseBadge.tsx';
import { listPublicCalls } from '#app/competition/call/read-public.server.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Countdown } from '#app/ui/Countdown.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Letter } from '#app/ui/Letter.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import type { Tone } from '#app/ui/tone.ts';

/** A call as the home page shows it; times as ISO text, money as fen in text. */
export interface HomeCall {
  slug: string;
  title: string;
  summary: string;
  state: { tone: Tone; label: string };
  opensAt: string;
  deadline: string;
  awardFen: string;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await translator(languageOf(request));
  const language = languageOf(request);
  const calls: HomeCall[] = (await listPublicCalls())
    .filter((call) => call.phase !== 'closed')
    .map(({ title, summary, phase, ...call }) => ({
      ...call,
      title: inLanguage(title, language),
      summary: inLanguage(summary, language),
      state: { tone: phaseTone[phase], label: t(`call:phase.${phase}`) },
    }));
  return { title: t('home:title'), description: t('home:description'), calls };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
];

export default function Home() {
  return <HomeView calls={useLoaderData<typeof loader>().calls} />;
}

export function HomeView({ calls }: { calls: readonly HomeCall[] }) {
  return (
    <div data-bleed="">
      <Hero />
      <OpenCalls calls={calls} />
      <Way />
      <Trust />
      <Who />
    </div>
  );
}

function Hero() {
  const { t } = useTranslation('home');
  return (
    <section className="bg-night text-on-night">
      <div className="mx-auto grid max-w-6xl gap-12 px-4 pt-12 pb-14 sm:px-6 lg:grid-cols-[1fr_auto] lg:items-center lg:gap-16 lg:pt-16">
        <div>
          <p className="mb-4 flex items-center gap-3 text-on-night-soft">
            <span aria-hidden="true" className="h-px w-10 bg-seal-fill" />
            {t('hero.eyebrow')}
          </p>
          <h1 className="display font-black">{t('hero.name')}</h1>
          <p className="mt-6 max-w-xl text-xl font-semibold text-balance sm:text-2xl">{t('hero.lead')}</p>
          <p className="mt-3 max-w-xl text-lg text-on-night-soft">{t('hero.text')}</p>
          <div className="mt-8 flex flex-wrap gap-4">
            <ButtonLink to="/calls" size="large" className="!bg-seal-fill !text-on-seal hover:brightness-110">
              {t('hero.enter')}
              <ArrowRight aria-hidden="true" />
            </ButtonLink>
            <ButtonLink
              to="/sign-up"
              size="large"
              variant="quiet"
              className="border border-on-night-soft !text-on-night hover:!bg-white/10"
            >
              {t('hero.register')}
            </ButtonLink>
          </div>
        </div>
        <Letter
          label={t('letter.label')}
          opening={t('letter.opening')}
          lines={t('letter.tracks', { returnObjects: true }) as string[]}
          closing={t('letter.closing')}
          signature={t('letter.signature')}
        />
      </div>
      <Facts />
    </section>
  );
}

function Facts() {
  const { t } = useTranslation('home');
  return (
    <div className="border-t border-white/15">
      <dl
        aria-label={t('facts.label')}
        className="mx-auto grid max-w-6xl grid-cols-2 gap-x-6 gap-y-7 px-4 py-8 sm:px-6 lg:grid-cols-4"
      >
        {(['award', 'fund', 'tracks', 'direct'] as const).map((fact) => (
          <div key={fact} className="flex flex-col-reverse justify-end gap-1">
            <dt className="text-sm text-on-night-soft">{t(`facts.${fact}.label`)}</dt>
            <dd className="text-2xl font-bold text-on-night-gold tabular sm:text-3xl">
              {t(`facts.${fact}.value`)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Band({ title, text, aside, tinted, children }: BandProps) {
  return (
    <section className={tinted ? 'border-y border-line bg-surface' : undefined}>
      <div className="mx-auto max-w-6xl px-4 py-14 sm:px-6 lg:py-20">
        <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
          <div>
            <h2 className="text-2xl font-bold tracking-tight sm:text-3xl">{title}</h2>
            {text && <p className="mt-1 text-lg text-ink-soft">{text}</p>}
          </div>
          {aside}
        </div>
        {children}
      </div>
    </section>
  );
}

interface BandProps {
  title: string;
  text?: string;
  aside?: ReactNode;
  tinted?: boolean;
  children: ReactNode;
}

function OpenCalls({ calls }: { calls: readonly HomeCall[] }) {
  const { t } = useTranslation('home');
  const all = (
    <Link to="/calls" className="font-medium text-action underline-offset-4 hover:underline">
      {t('calls.all')}
    </Link>
  );
  return (
    <Band title={t('calls.title')} aside={all}>
      {calls.length === 0 ? (
        <EmptyState title={t('calls.emptyTitle')} description={t('calls.emptyText')} />
      ) : (
        <ul className="grid gap-5">
          {calls.map((call) => (
            <OpenCall key={call.slug} call={call} />
          ))}
        </ul>
      )}
    </Band>
  );
}

function OpenCall({ call }: { call: HomeCall }) {
  const { t } = useTranslation('home');
  const facts = [
    { key: 'opens', term: t('calls.opens'), value: <DateTime at={call.opensAt} /> },
    { key: 'deadline', term: t('calls.deadline'), value: <DateTime at={call.deadline} /> },
    { key: 'award', term: t('calls.award'), value: <Money fen={call.awardFen} round /> },
  ];
  return (
    <Card as="li" className="grid gap-x-12 gap-y-6 lg:grid-cols-[1fr_auto]">
      <div className="grid content-start gap-3">
        <StateBadge {...call.state} className="justify-self-start" />
        <h3 className="text-xl font-semibold">
          <Link to={`/calls/${call.slug}`} className="underline-offset-4 hover:underline">
            {call.title}
          </Link>
        </h3>
        <p className="max-w-2xl text-ink-soft">{call.summary}</p>
        <DescriptionList items={facts} className="mt-1" />
      </div>
      <div className="grid content-between gap-5 lg:border-s lg:border-line lg:ps-10 lg:text-end">
        <div>
          <p className="text-sm text-ink-faint">{t('calls.left')}</p>
          <Countdown to={call.deadline} over={t('calls.closed')} className="text-2xl font-bold text-seal" />
        </div>
        <ButtonLink to={`/calls/${call.slug}`}>{t('calls.view')}</ButtonLink>
      </div>
    </Card>
  );
}

interface Named {
  name: string;
  text: string;
}

const numerals = ['壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌'];

function Way() {
  const { t, i18n } = useTranslation('home');
  const steps = t('way.steps', { returnObjects: true }) as Named[];
  const chinese = i18n.language.startsWith('zh');
  const showcase = (
    <Link to="/showcase" className="font-medium text-action underline-offset-4 hover:underline">
      {t('showcase:fromHome')}
    </Link>
  );
  return (
    <Band title={t('way.title')} text={t('way.text')} aside={showcase} tinted>
      <ol className="grid gap-x-10 gap-y-9 sm:grid-cols-2 lg:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step.name} className="flex gap-4">
            <span
              aria-hidden="true"
              className="grid size-11 shrink-0 place-items-center rounded-md border-2 border-seal text-xl font-bold text-seal"
            >
              {chinese ? numerals[index] : index + 1}
            </span>
            <div>
              <h3 className="text-lg font-semibold">{step.name}</h3>
              <p className="mt-1 text-ink-soft">{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Band>
  );
}

function Trust() {
  const { t } = useTranslation('home');
  const items = t('trust.items', { returnObjects: true }) as Named[];
  return (
    <Band title={t('trust.title')}>
      <ul className="grid gap-x-12 gap-y-7 sm:grid-cols-2">
        {items.map((item) => (
          <li key={item.name} className="border-s-2 border-seal ps-5">
            <h3 className="text-lg font-semibold">{item.name}</h3>
            <p className="mt-1 text-ink-soft">{item.text}</p>
          </li>
        ))}
      </ul>
    </Band>
  );
}

const ways = { provider: '/sign-up', expert: '/sign-in', public: '/calls' } as const;

function Who() {
  const { t } = useTranslation('home');
  return (
    <Band title={t('who.title')} tinted>
      <ul className="grid gap-5 lg:grid-cols-3">
        {(['provider', 'expert', 'public'] as const).map((who) => (
          <Card key={who} as="li" title={t(`who.${who}.name`)} level={3} className="flex flex-col">
            <p className="mb-5 text-ink-soft">{t(`who.${who}.text`)}</p>
            <Link
              to={ways[who]}
              className="mt-auto inline-flex items-center gap-1.5 font-medium text-action underline-offset-4 hover:underline"
            >
              {t(`who.${who}.link`)}
              <ArrowRight aria-hidden="true" className="size-4" />
            </Link>
          </Card>
        ))}
      </ul>
    </Band>
  );
}
