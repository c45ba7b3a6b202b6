import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import QRCode from 'qrcode';
import { useTranslation } from 'react-i18next';
import { PrintButton } from '#app/competition/award/PrintButton.tsx';
import { readGrant } from '#app/competition/award/read-grants.server.ts';
import { inLanguage } from '#app/competition/call/content.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { buttonStyle } from '#app/ui/button-style.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Mark } from '#app/ui/Mark.tsx';
import { roundMoneyText } from '#app/ui/money-text.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readGrant(await requireActor(request), params.grantId ?? ''));
  const grant = read.ok ? read.value : null;
  // A revoked award has no certificate any more; who looks for it is told by the award's page.
  if (!grant?.certificate) throw new Response(null, { status: 404 });
  const verifyAt = grant.certificate.verifyAt ?? '';
  return {
    title: await pageTitle(request, 'award:certificate.title'),
    qr: await QRCode.toDataURL(verifyAt, { margin: 0, width: 240 }),
    grant,
    words: inWords(BigInt(grant.amountFen)),
    verifyAt,
    fileId:
      grant.papers.find(({ kind, supersededAt }) => kind === 'certificate' && !supersededAt)?.fileId ?? null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CertificateRoute() {
  const { grant, words, verifyAt, qr, fileId } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['award', 'documents']);
  const text = (both: { zh: string; en: string }) => inLanguage(both, i18n.language);
  return (
    <div className="mx-auto max-w-3xl">
      <div data-screen-only="" className="mb-6 flex flex-wrap gap-3">
        <ButtonLink variant="secondary" to={`/grants/${grant.id}`}>
          {t('certificate.back')}
        </ButtonLink>
        {fileId && (
          <a className={buttonStyle('primary', 'medium')} href={`/files/${fileId}?download`}>
            {t('documents:mine.download')}
          </a>
        )}
        <PrintButton label={t('certificate.print')} />
      </div>
      <article className="rounded-xl border-4 border-double border-gold bg-surface p-8 sm:p-14">
        <h1 className="mb-10 text-center text-3xl font-bold tracking-widest text-seal">
          {t('certificate.heading')}
        </h1>
        <p className="mb-4 text-lg font-semibold">{t('certificate.to', { lead: grant.registeredName })}</p>
        <p className="text-lg leading-loose">
          {t('certificate.body', {
            call: text(grant.call),
            track: text(grant.track),
            title: grant.submission.title,
            amount: roundMoneyText(grant.amountFen, i18n.language),
            words,
          })}
        </p>
        {grant.members.length > 0 && (
          <p className="mt-4">
            {t('certificate.members', { members: grant.members.join(i18n.language === 'en' ? ', ' : '、') })}
          </p>
        )}
        <div className="mt-12 flex items-end justify-end gap-4 text-end">
          <div>
            <p className="font-semibold">{text(grant.organiser)}</p>
            <DateTime at={grant.announcedAt} shape="date" />
          </div>
          <Mark className="size-16 -rotate-3" />
        </div>
        <div className="mt-10 grid gap-6 border-t border-line pt-5 text-sm sm:grid-cols-[1fr_auto] sm:items-start">
          <DescriptionList
            items={[
              { key: 'number', term: t('certificate.number'), value: grant.number },
              { key: 'code', term: t('certificate.code'), value: <code>{grant.certificate?.code}</code> },
              {
                key: 'verify',
                term: t('certificate.verify'),
                value: <span className="break-all">{verifyAt}</span>,
              },
              {
                key: 'hash',
                term: t('certificate.hash'),
                value: <code className="break-all">{grant.contentHash}</code>,
              },
            ]}
          />
          <figure className="grid justify-items-center gap-2">
            <img
              src={qr}
              alt={t('certificate.qr')}
              width={120}
              height={120}
              className="rounded bg-white p-1.5"
            />
            <figcaption className="text-ink-faint">{t('certificate.scan')}</figcaption>
          </figure>
        </div>
      </article>
    </div>
  );
}
