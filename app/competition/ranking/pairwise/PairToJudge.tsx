import { Form, Link } from '@remix-run/react';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { cx } from '#app/ui/cx.ts';
import type { JudgePairsPage, ShownSolution } from './judge-pairs.server.ts';
import { usePairKeys } from './use-pair-keys.ts';

interface PairToJudgeProps {
  page: JudgePairsPage;
  pair: readonly [ShownSolution, ShownSolution];
  busy: boolean;
}

/** Two solutions side by side, also on a phone, and the question which is better. */
export function PairToJudge({ page, pair: [left, right], busy }: PairToJudgeProps) {
  const { t } = useTranslation('pairwise');
  usePairKeys();
  return (
    <Form method="post" className="grid gap-4">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="a" value={left.id} />
      <input type="hidden" name="b" value={right.id} />
      <input type="hidden" name="number" value={page.number} />
      <div className="grid grid-cols-2 gap-3 sm:gap-5">
        <Side solution={left} place={t('judge.left')} value="a" busy={busy} />
        <Side solution={right} place={t('judge.right')} value="b" busy={busy} />
      </div>
      <Button
        name="outcome"
        value="tie"
        variant="secondary"
        size="large"
        disabled={busy}
        data-pair-key="ArrowDown"
        className="w-full"
      >
        {t('judge.tie')}
      </Button>
    </Form>
  );
}

interface SideProps {
  solution: ShownSolution;
  place: string;
  value: 'a' | 'b';
  busy: boolean;
}

function Side({ solution, place, value, busy }: SideProps) {
  const { t } = useTranslation('pairwise');
  const { title, number, lead, summary, assignmentId } = solution;
  return (
    <article
      aria-label={title}
      className={cx(
        'flex min-w-0 flex-col gap-3 rounded-xl border border-line border-t-4 bg-surface p-3 shadow-card sm:p-6',
        value === 'a' ? 'border-t-action' : 'border-t-gold',
      )}
    >
      <header>
        <p className="text-sm text-ink-faint break-all">
          <span className="block font-medium">{place}</span>
          {number}
        </p>
        <h2 className="mt-1 text-lg leading-snug font-semibold sm:text-2xl">{title}</h2>
        {lead !== null && <p className="mt-1 text-sm text-ink-soft">{lead}</p>}
      </header>
      {summary !== '' && (
        <>
          <details className="text-sm sm:hidden">
            <summary className="min-h-9 cursor-pointer text-action">{t('judge.more')}</summary>
            <p className="mt-1 whitespace-pre-wrap">{summary}</p>
          </details>
          <p className="hidden leading-relaxed whitespace-pre-wrap sm:block">{summary}</p>
        </>
      )}
      <div className="mt-auto grid gap-2">
        {assignmentId && (
          <Link
            to={`/judging/${assignmentId}`}
            target="_blank"
            className="inline-flex min-h-9 items-center text-sm text-action underline"
          >
            {t('judge.documents')}
          </Link>
        )}
        <Button
          name="outcome"
          value={value}
          size="large"
          disabled={busy}
          aria-label={t('judge.betterName', { title })}
          data-pair-key={value === 'a' ? 'ArrowLeft' : 'ArrowRight'}
          className="w-full"
        >
          {t('judge.better')}
        </Button>
      </div>
    </article>
  );
}

/** Takes back the last answer. */
export function UndoAnswer({ page, busy }: { page: JudgePairsPage; busy: boolean }) {
  const { t } = useTranslation('pairwise');
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="number" value={page.number} />
      <Button variant="quiet" disabled={busy || page.answered === 0} data-pair-key="Backspace">
        <Undo2 aria-hidden="true" />
        {t('judge.undo')}
      </Button>
    </Form>
  );
}
