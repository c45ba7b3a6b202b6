import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countWaiting } from '#app/competition/waiting.server.ts';
import { DoorNotice } from '#app/i18n/DoorNotice.tsx';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { navFor, visitorLinks } from '#app/nav.ts';
import { isAdmitted } from '#app/platform/access/admitted.server.ts';
import { signedInAs } from '#app/platform/access/session.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { UploadsUnderWay } from '#app/platform/files/browser/UploadsUnderWay.tsx';
import { uploads } from '#app/platform/files/browser/uploads.ts';
import { themeOf } from '#app/platform/web/cookies.server.ts';
import { useNonce } from '#app/platform/web/nonce.ts';
import { AppShell } from '#app/ui/AppShell.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { forgetOthers } from '#app/ui/draft/unsent.ts';
import type { SiteFacts } from '#app/ui/ShellFooter.tsx';
import '#app/ui/styles.css';

function siteFacts(): SiteFacts {
  const { SITE_ORGANISER, SITE_PHONE, SITE_CODE, SITE_ICP, SITE_PUBLIC_SECURITY } = config();
  return {
    organiser: SITE_ORGANISER,
    phone: SITE_PHONE,
    siteCode: SITE_CODE,
    icp: SITE_ICP,
    publicSecurity: SITE_PUBLIC_SECURITY,
  };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await signedInAs(request);
  const admitted = person && isAdmitted(person) ? person : null;
  const waits = admitted ? await countWaiting(admitted) : 0;
  return {
    user: person && { id: person.userId, name: person.name, email: person.email },
    nav: navFor(admitted).map((link) => (link.label === 'desk' ? { ...link, count: waits } : link)),
    language: languageOf(request),
    theme: themeOf(request),
    site: siteFacts(),
  };
}

export const meta: MetaFunction = () => [{ title: '英雄帖' }];

export function Layout({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root');
  const { i18n } = useTranslation();
  const nonce = useNonce();
  const theme = known?.theme ?? 'system';
  return (
    <html
      lang={known?.language ?? i18n.language}
      data-theme={theme}
      className={theme === 'dark' ? 'dark' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Shell({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root');
  const { t, i18n } = useTranslation();
  const nav = (known?.nav ?? visitorLinks).map(({ label, to, count }) => ({
    to,
    label: count ? t(`nav.${label}Count`, { count }) : t(`nav.${label}`),
  }));
  const language = known?.language ?? (i18n.language === 'en' ? 'en' : 'zh-CN');
  return (
    <AppShell
      user={known?.user ?? null}
      nav={nav}
      language={language}
      theme={known?.theme}
      site={known?.site}
    >
      {children}
      <DoorNotice />
    </AppShell>
  );
}

export default function Root() {
  const { user } = useLoaderData<typeof loader>();
  // What another person left unsent in this browser is not for whoever signs in after them.
  const id = user?.id;
  const before = useRef(id);
  useEffect(() => {
    if (id) forgetOthers(localStorage, id);
    if (before.current && before.current !== id) uploads.abandon();
    before.current = id;
  }, [id]);
  return (
    <Shell>
      <Outlet />
      <UploadsUnderWay />
    </Shell>
  );
}

const pages: Record<number, string> = {
  400: 'unreadable',
  403: 'forbidden',
  404: 'notFound',
  405: 'method',
  408: 'slow',
  413: 'tooLarge',
  414: 'tooLong',
  415: 'noForm',
  429: 'tooMany',
  503: 'busy',
};

/** How long to wait, where the answer says so. */
function secondsOf(error: unknown): number {
  const given: unknown = isRouteErrorResponse(error) ? error.data?.seconds : undefined;
  return typeof given === 'number' ? given : 60;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useTranslation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const page = pages[status] ?? 'failed';
  return (
    <Shell>
      <section className="mx-auto max-w-xl py-16 text-center">
        <p aria-hidden="true" className="font-bold text-6xl text-line-strong tabular-nums">
          {status}
        </p>
        <h1 className="mt-4 font-bold text-2xl">{t(`errors.${page}.title`)}</h1>
        <p className="my-4 text-ink-soft">{t(`errors.${page}.text`, { seconds: secondsOf(error) })}</p>
        <p className="flex justify-center gap-4">
          <ButtonLink to="/" reloadDocument>
            {t('errors.home')}
          </ButtonLink>
          {status === 403 && (
            <ButtonLink to="/sign-in" variant="quiet">
              {t('errors.signIn')}
            </ButtonLink>
          )}
        </p>
      </section>
    </Shell>
  );
}
