import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CallAside } from '#app/competition/call/CallAside.tsx';
import { CallContents, CallDocument } from '#app/competition/call/CallDocument.tsx';
import { CallSteps } from '#app/competition/call/CallSteps.tsx';
import { inLanguage } from '#app/competition/call/content.ts';
import { type PublicCall, readPublicCall } from '#app/competition/call/read-public.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = orThrow(await readPublicCall(await optionalActor(request), params.slug ?? ''));
  if (!found.ok) throw new Response(null, { status: 404 });
  const language = languageOf(request);
  const t = await translator(language);
  const { title, summary } = found.value.content;
  return {
    title: `${inLanguage(title, language)} · ${t('common:product')}`,
    summary: inLanguage(summary, language),
    call: found.value,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.summary },
];

export default function CallPage() {
  const { call } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('call');
  const say = useInLanguage();
  const { content, timeline } = call;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('list.title'), to: '/calls' }, { label: say(content.title) }]}
        eyebrow={say(content.organiser)}
        title={say(content.title)}
        description={say(content.summary)}
      />
      {call.cancelled && (
        <div className="mb-8">
          <Notice tone="danger" role="none" title={t('cancel.public')}>
            {call.cancelled.reason}
          </Notice>
        </div>
      )}
      {call.closedEarly && (
        <div className="mb-8">
          <Notice tone="info" role="none">
            {t('closedEarly', { at: formatDateTime(call.closedEarly, i18n.language) })}
          </Notice>
        </div>
      )}
      <VersionNote call={call} />
      <div className="mb-10 hidden lg:block">
        <CallSteps timeline={timeline} timetable={content.timetable} />
      </div>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_18rem]">
        <aside className="grid content-start gap-8 lg:order-2 lg:sticky lg:top-6 lg:self-start">
          <CallAside {...call} />
          <CallContents />
        </aside>
        <CallDocument content={content} timeline={timeline} fund={say(call.fund)} />
      </div>
    </>
  );
}

/** Which text this is, and the way to what changed. */
function VersionNote({ call }: { call: PublicCall }) {
  const { t, i18n } = useTranslation('call');
  const { number, publishedAt, note } = call.version;
  const date = formatDate(publishedAt, i18n.language);
  const changes = (
    <Link to={`/calls/${call.slug}/versions`} className="text-action underline underline-offset-4">
      {t('page.seeChanges')}
    </Link>
  );
  if (number === 1) return <p className="mb-8 text-sm text-ink-faint">{t('page.firstVersion', { date })}</p>;
  return (
    <div className="mb-8">
      <Notice tone="info" role="none" title={t('page.version', { number: number - 1, date })}>
        {t('page.amended')} {t('page.reason', { note })} {changes}
      </Notice>
    </div>
  );
}
