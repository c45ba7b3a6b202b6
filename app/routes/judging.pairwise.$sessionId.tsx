import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import {
  answerPair,
  answerSchema,
  undoAnswer,
} from '#app/competition/ranking/pairwise/answer-pair.server.ts';
import { judgePairs } from '#app/competition/ranking/pairwise/judge-pairs.server.ts';
import { PairToJudge, UndoAnswer } from '#app/competition/ranking/pairwise/PairToJudge.tsx';
import { SkipForConflict } from '#app/competition/ranking/pairwise/SkipForConflict.tsx';
import { ownSeatIn } from '#app/competition/ranking/pairwise/seat.server.ts';
import { skipForConflict, skipSchema } from '#app/competition/ranking/pairwise/skip-conflict.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await judgePairs(await requireActor(request), params.sessionId ?? ''));
  return { title: await pageTitle(request, 'pairwise:judge.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const onOwnSeat = ({ actor, params }: Asking) => ownSeatIn(actor, params.sessionId ?? '');

export const action = acts({
  answer: act({
    permit: onOwnSeat,
    schema: answerSchema,
    run: ({ actor, params }, given) => answerPair(actor, params.sessionId ?? '', given),
  }),
  undo: act({
    permit: onOwnSeat,
    schema: answerSchema.pick({ number: true }),
    run: ({ actor, params }, { number }) => undoAnswer(actor, params.sessionId ?? '', number),
  }),
  skip: act({
    permit: onOwnSeat,
    schema: skipSchema,
    run: ({ actor, params }, skip) => skipForConflict(actor, params.sessionId ?? '', skip),
  }),
});

const noneTyped: Record<string, string> = {};

export default function JudgePairs() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const { t } = useTranslation('pairwise');
  const say = useInLanguage();
  if (!page) return null;
  const [left, right] = page.pair ?? [];
  const skipped = answer?.intent === 'skip' && answer.refusal ? answer : undefined;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('scoring:list.title'), to: '/judging' }, { label: t('title') }]}
        eyebrow={say(page.track)}
        title={t('judge.title')}
        description={page.open ? t('judge.description') : undefined}
      />
      <div className="grid gap-4">
        <RefusalNotice refusal={answer?.refusal} />
        {!page.open && <Notice tone="success">{t('judge.closed')}</Notice>}
        {page.open && left && right && (
          <PairToJudge key={`${left.id} ${right.id}`} page={page} pair={[left, right]} busy={busy} />
        )}
        {page.open && !page.pair && <EmptyState title={t('judge.done')} description={t('judge.doneText')} />}
        {page.open && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p role="status" className="text-ink-soft tabular">
              {t('judge.answered', { count: page.answered, left: page.left })}
            </p>
            <div className="flex flex-wrap gap-1">
              <UndoAnswer page={page} busy={busy} />
              {page.pair && <SkipForConflict pair={page.pair} typed={skipped?.typed ?? noneTyped} />}
            </div>
          </div>
        )}
        {page.open && page.pair && <p className="text-sm text-ink-faint max-sm:hidden">{t('judge.keys')}</p>}
      </div>
    </>
  );
}
