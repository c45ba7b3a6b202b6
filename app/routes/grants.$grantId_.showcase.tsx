import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { mayChangeGrant } from '#app/competition/award/may-change.server.ts';
import { CurateCard } from '#app/competition/award/showcase/CurateCard.tsx';
import { chooseBenchmark, hideEntry, unhideEntry } from '#app/competition/award/showcase/curate.server.ts';
import { altSchema, hideSchema, shownSchema, textsSchema } from '#app/competition/award/showcase/entry.ts';
import { OutcomesCard } from '#app/competition/award/showcase/OutcomesCard.tsx';
import { PicturesCard } from '#app/competition/award/showcase/PicturesCard.tsx';
import { describePicture, removePicture } from '#app/competition/award/showcase/pictures.server.ts';
import { readOwnEntry } from '#app/competition/award/showcase/read-own.server.ts';
import { ShownCard } from '#app/competition/award/showcase/ShownCard.tsx';
import { TextsForm } from '#app/competition/award/showcase/TextsForm.tsx';
import { TextsRead } from '#app/competition/award/showcase/TextsRead.tsx';
import { saveTexts, setShown } from '#app/competition/award/showcase/write-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readOwnEntry(await requireActor(request), params.grantId ?? ''));
  return {
    title: await pageTitle(request, 'showcase:own.title'),
    own: read.ok ? read.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const mayShow = ({ actor, params }: Asking) =>
  mayChangeGrant(actor, params.grantId ?? '', (grant) => may(actor, 'show', 'Showcase', grant));
const mayCurate = ({ actor, params }: Asking) =>
  mayChangeGrant(actor, params.grantId ?? '', () => may(actor, 'curate', 'Showcase'));
const grantOf = ({ params }: Asking) => params.grantId ?? '';

export const action = acts({
  texts: act({
    permit: mayShow,
    schema: textsSchema,
    run: (asking, texts) => saveTexts(asking.actor, grantOf(asking), texts),
  }),
  shown: act({
    permit: mayShow,
    schema: shownSchema,
    run: (asking, shown) => setShown(asking.actor, grantOf(asking), shown),
  }),
  describe: act({
    permit: mayShow,
    schema: altSchema,
    run: (asking, alt) => describePicture(asking.actor, grantOf(asking), alt),
  }),
  remove: act({
    permit: mayShow,
    schema: altSchema.pick({ pictureId: true }),
    run: (asking, { pictureId }) => removePicture(asking.actor, grantOf(asking), pictureId),
  }),
  benchmark: act({
    permit: mayCurate,
    schema: textsSchema.pick({ benchmark: true }),
    run: (asking, { benchmark }) => chooseBenchmark(asking.actor, grantOf(asking), benchmark),
  }),
  hide: act({
    permit: mayCurate,
    schema: hideSchema,
    run: (asking, { reason }) => hideEntry(asking.actor, grantOf(asking), reason),
  }),
  unhide: act({
    permit: mayCurate,
    schema: z.object({}),
    run: (asking) => unhideEntry(asking.actor, grantOf(asking)),
  }),
});

export default function OwnShowcaseRoute() {
  const { own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('showcase');
  if (!own) return null;
  const mayWrite = own.mayWrite && own.state !== 'revoked';
  const texts = answer?.intent === 'texts' ? answer : undefined;
  const described = answer?.intent === 'describe' ? answer : undefined;
  return (
    <>
      <PageHeader
        eyebrow={own.number}
        title={t('own.title')}
        description={own.title}
        breadcrumbs={[
          { label: t('own.back'), to: '/grants' },
          { label: own.number, to: `/grants/${own.id}` },
          { label: t('own.title') },
        ]}
        actions={
          own.visible && (
            <ButtonLink variant="secondary" to={`/showcase/${own.entryId}`}>
              {t('own.view')}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {answer && !answer.refusal && <Notice tone="success">{t('own.saved')}</Notice>}
        {own.hiddenAt && <Notice tone="warning">{t('own.hidden', { reason: own.hiddenReason })}</Notice>}
        {own.state === 'suspended' && <Notice tone="warning">{t('own.suspended')}</Notice>}
        {own.state === 'revoked' && <Notice tone="danger">{t('own.revoked')}</Notice>}
        {own.visible && <Notice tone="success">{t('own.visible')}</Notice>}
        {!own.visible && !own.hiddenAt && own.state !== 'suspended' && own.state !== 'revoked' && (
          <Notice>{t('own.invisible')}</Notice>
        )}
        <p className="max-w-3xl text-ink-soft">{t(own.mayWrite ? 'own.lead' : 'own.readOnly')}</p>
        {own.mayCurate && (
          <CurateCard
            key={own.texts.benchmark}
            there={own.entryId !== null}
            benchmark={own.texts.benchmark}
            hidden={own.hiddenAt !== null}
          />
        )}
        <ShownCard shown={own.shown} mayWrite={own.mayWrite} mayShow={own.state !== 'revoked'} />
        {mayWrite ? (
          <TextsForm texts={own.texts} refusal={texts?.refusal} typed={texts?.typed} />
        ) : (
          <TextsRead texts={own.texts} />
        )}
        <PicturesCard
          grantId={own.id}
          pictures={own.pictures}
          mayWrite={mayWrite}
          refusal={described?.refusal}
          typed={described?.typed}
        />
        {own.outcomes && <OutcomesCard outcomes={own.outcomes} />}
      </div>
    </>
  );
}
