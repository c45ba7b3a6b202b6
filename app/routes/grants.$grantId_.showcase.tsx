import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
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
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Actor } from '#app/platform/access/actor.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { readForm } from '#app/platform/web/read-form.server.ts';
import { orThrow, readFields } from '#app/platform/web/respond.server.ts';
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

async function act(actor: Actor, grantId: string, typed: Record<string, string>): Promise<Outcome<null>> {
  switch (typed.intent) {
    case 'texts': {
      const texts = readFields(typed, textsSchema);
      return texts.ok ? saveTexts(actor, grantId, texts.value) : texts;
    }
    case 'shown': {
      const shown = readFields(typed, shownSchema);
      return shown.ok ? setShown(actor, grantId, shown.value) : shown;
    }
    case 'describe': {
      const alt = readFields(typed, altSchema);
      return alt.ok ? describePicture(actor, grantId, alt.value) : alt;
    }
    case 'remove':
      return removePicture(actor, grantId, typed.pictureId ?? '');
    case 'benchmark': {
      const chosen = readFields(typed, textsSchema.pick({ benchmark: true }));
      return chosen.ok ? chooseBenchmark(actor, grantId, chosen.value.benchmark) : chosen;
    }
    case 'hide': {
      const hide = readFields(typed, hideSchema);
      return hide.ok ? hideEntry(actor, grantId, hide.value.reason) : hide;
    }
    case 'unhide':
      return unhideEntry(actor, grantId);
    default:
      return refuse('invalid');
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  const typed = form.ok ? form.value.typed : {};
  const outcome = form.ok ? orThrow(await act(actor, params.grantId ?? '', typed)) : form;
  return outcome.ok
    ? { saved: true, refusal: undefined, typed: undefined }
    : data({ saved: false, refusal: outcome.refusal, typed }, { status: 422 });
}

export default function OwnShowcaseRoute() {
  const { own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('showcase');
  if (!own) return null;
  const mayWrite = own.mayWrite && own.state !== 'revoked';
  const of = (intent: string) => (answer?.typed?.intent === intent ? answer : undefined);
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
        {answer?.saved && <Notice tone="success">{t('own.saved')}</Notice>}
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
          <TextsForm texts={own.texts} refusal={of('texts')?.refusal} typed={of('texts')?.typed} />
        ) : (
          <TextsRead texts={own.texts} />
        )}
        <PicturesCard
          grantId={own.id}
          pictures={own.pictures}
          mayWrite={mayWrite}
          refusal={of('describe')?.refusal}
          typed={of('describe')?.typed}
        />
        {own.outcomes && <OutcomesCard outcomes={own.outcomes} />}
      </div>
    </>
  );
}
