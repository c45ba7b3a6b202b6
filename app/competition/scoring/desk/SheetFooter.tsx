import { useTranslation } from 'react-i18next';
import type { Rubric } from '#app/competition/call/content.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DraftNotices } from '#app/ui/draft/DraftNotices.tsx';
import type { FormDraft } from '#app/ui/draft/use-form-draft.ts';
import { SaveState } from '#app/ui/SaveState.tsx';
import { highest, pointsText, totalOf } from '../sheet/rubric.ts';
import { lockProblems, marked, type SheetContent } from '../sheet/sheet.ts';
import { LockSummary } from './LockSummary.tsx';

interface SheetFooterProps {
  rubric: Rubric;
  draft: FormDraft;
  content: SheetContent;
  /** what the fields are called, by their names */
  labels: readonly (readonly [string, string])[];
  refusal: Refusal | undefined;
  /** Where the lock is posted, when not to the page's own address. */
  action?: string | undefined;
}

/** The foot of a sheet, always in sight: the running total, whether it is saved, and locking. */
export function SheetFooter({ rubric, draft, content, labels, refusal, action }: SheetFooterProps) {
  const { t } = useTranslation('scoring');
  const { fields, state } = draft;
  const complete = lockProblems(rubric, content).length === 0;
  // A save on its way, or about to go, and a lock would race for one revision: the lock waits.
  const sending = draft.shown.state === 'saving';
  const whole = rubric.criteria.reduce((sum, c) => sum + highest(c), 0);
  return (
    <div
      data-bar=""
      className="sticky bottom-0 -mx-5 grid gap-3 border-t border-line bg-surface px-5 py-4 sm:-mx-6 sm:px-6"
    >
      <input type="hidden" name="revision" value={draft.revision} />
      {refusal?.code !== 'scoring.stale' && <RefusalNotice refusal={refusal} />}
      <DraftNotices
        draft={draft}
        labels={labels}
        text={t('page.stale')}
        refused={<RefusalNotice refusal={draft.refusal} quiet />}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p>
          {t('page.total')}{' '}
          <output className="ms-2 text-2xl font-bold tabular">
            {pointsText(totalOf(rubric, content.marks))}
          </output>
          <span className="text-ink-faint"> / {pointsText(whole)}</span>
        </p>
        <SaveState {...draft.shown} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-soft max-sm:sr-only">
          {t('page.filled', { count: marked(rubric, content.marks), total: rubric.criteria.length })}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button
            name="intent"
            value="save"
            variant="secondary"
            disabled={state === 'saving' || state === 'stale'}
          >
            {t('page.save')}
          </Button>
          <div data-lock="">
            <ConfirmButton
              label={t('page.lock')}
              action={action}
              confirmLabel={complete ? t('page.lock') : t('summary.show')}
              consequences={<LockSummary rubric={rubric} content={content} />}
              fields={{ ...fields, intent: 'lock', revision: draft.revision }}
              // Without a line there is nothing to lock: it is sent first.
              disabled={state === 'saving' || state === 'stale' || state === 'kept'}
              waiting={sending}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
