import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Rubric } from '#app/competition/call/content.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { SaveState } from '#app/ui/SaveState.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import { CriterionMark } from './CriterionMark.tsx';
import { highest, markProblem, pointsText, totalOf } from './rubric.ts';
import { limits, lockProblems, marked } from './sheet.ts';
import { readFields, type SheetFields } from './sheet-form.ts';
import { useSheetDraft } from './useSheetDraft.ts';
import { VetoFields } from './VetoFields.tsx';

interface SheetFormProps {
  assignmentId: string;
  rubric: Rubric;
  stored: { fields: SheetFields; revision: number; savedAt: Date | string | null };
  /** Why the last attempt to lock was refused. */
  refusal: Refusal | undefined;
  /** Where the form is posted, when not to the page's own address. */
  action?: string;
  /** What that attempt saved all the same. */
  posted: { revision: number; savedAt: Date | string } | undefined;
}

/** The judge's sheet: a mark and a comment for each criterion, vetoes, an overall comment; saved by itself, locked by hand. */
export function SheetForm({ assignmentId, rubric, stored, refusal, action, posted }: SheetFormProps) {
  const { t } = useTranslation('scoring');
  const draft = useSheetDraft(`/judging/${assignmentId}/save`, stored, posted);
  const { fields, set } = draft;
  const { content, unreadable } = readFields(rubric, fields);
  const problems = lockProblems(rubric, content);
  const total = pointsText(totalOf(rubric, content.marks));
  // While one is still writing only a wrong mark is pointed at; what is missing, once locking was tried.
  const errorOf = (field: string) =>
    refusal && problems.some((p) => p.field === field) ? fieldErrors(t, refusal, field)?.[0] : undefined;
  const markError = (key: string, points: number) => {
    if (unreadable.includes(key)) return t('problems.unreadable');
    const criterion = rubric.criteria.find((c) => c.key === key);
    const mark = content.marks[key];
    const problem =
      criterion && mark !== undefined ? markProblem(rubric, { ...criterion, points }, mark) : null;
    return problem ? t(`problems.${problem}`) : errorOf(`marks.${key}`);
  };
  return (
    <Form method="post" action={action} className="grid gap-6">
      {rubric.criteria.map((criterion) => (
        <CriterionMark
          key={criterion.key}
          rubric={rubric}
          criterion={criterion}
          fields={fields}
          set={set}
          errors={{
            mark: markError(criterion.key, criterion.points),
            comment: errorOf(`comments.${criterion.key}`),
          }}
        />
      ))}
      <VetoFields rubric={rubric} fields={fields} set={set} errorOf={errorOf} />
      <Field label={t('page.overall')} hint={t('page.overallHint')} className="border-t border-line pt-5">
        <TextArea
          name="overall"
          rows={4}
          max={limits.overall}
          value={fields.overall ?? ''}
          onChange={(event) => set('overall', event.target.value)}
        />
      </Field>
      <div className="sticky bottom-0 -mx-5 grid gap-3 border-t border-line bg-surface px-5 py-4 sm:-mx-6 sm:px-6">
        <input type="hidden" name="revision" value={draft.revision} />
        <RefusalNotice refusal={refusal} />
        {draft.state === 'stale' && (
          <Notice
            tone="warning"
            role="alert"
            actions={
              <>
                <Button type="button" size="small" onClick={draft.saveNow}>
                  {t('page.saveMine')}
                </Button>
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  onClick={() => {
                    draft.settle();
                    window.location.reload();
                  }}
                >
                  {t('page.loadStored')}
                </Button>
              </>
            }
          >
            {t('page.stale')}
          </Notice>
        )}
        {draft.state === 'failed' && draft.refusal && <RefusalNotice refusal={draft.refusal} />}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <p>
            {t('page.total')} <output className="ms-2 text-2xl font-bold tabular">{total}</output>
            <span className="text-ink-faint">
              {' '}
              / {pointsText(rubric.criteria.reduce((sum, c) => sum + highest(c), 0))}
            </span>
          </p>
          <SaveState
            state={draft.dirty && draft.state === 'saved' ? 'saving' : draft.state}
            at={draft.savedAt}
            onRetry={draft.saveNow}
          />
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
              onClick={draft.settle}
              disabled={draft.state === 'saving'}
            >
              {t('page.save')}
            </Button>
            <div data-lock="">
              <ConfirmButton
                label={t('page.lock')}
                action={action}
                consequences={t('page.lockText', { total })}
                fields={{ ...fields, intent: 'lock', revision: draft.revision }}
                disabled={draft.state === 'saving' || draft.state === 'stale'}
              />
            </div>
          </div>
        </div>
      </div>
    </Form>
  );
}
